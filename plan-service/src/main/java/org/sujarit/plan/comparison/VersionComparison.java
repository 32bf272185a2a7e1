package org.sujarit.plan.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What differs between two versions of a document.
 *
 * @param from the earlier one
 * @param to the later one
 * @param fields the document's own fields that differ
 * @param added items that only the later one has
 * @param removed items that only the earlier one has
 * @param changed items of both in which fields differ
 */
@Schema(name = "VersionComparison")
public record VersionComparison(
        UUID from,
        UUID to,
        List<FieldChange> fields,
        List<ItemReference> added,
        List<ItemReference> removed,
        List<ItemChange> changed) {

    /**
     * @param before the value in the earlier one; absent where it had none
     * @param after the value in the later one; absent where it has none
     */
    @Schema(name = "FieldChange")
    public record FieldChange(
            @Schema(examples = "title") String field,
            @Schema(implementation = Object.class) JsonNode before,
            @Schema(implementation = Object.class) JsonNode after) {}

    /** @param lineageId what the item's copies in all versions share */
    @Schema(name = "ItemReference")
    public record ItemReference(UUID lineageId, String name) {}

    @Schema(name = "ItemChange")
    public record ItemChange(UUID lineageId, String name, List<FieldChange> fields) {}
}
