package org.sujarit.plan.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.sujarit.plan.comparison.VersionComparison.FieldChange;
import org.sujarit.plan.comparison.VersionComparison.ItemChange;
import org.sujarit.plan.comparison.VersionComparison.ItemReference;

/** Compares two versions field by field, as the API shows them, so that no field can be forgotten. */
@ApplicationScoped
public class Comparisons {

    private final ObjectMapper json;

    /** Without stripping zeros: 20000.00 baht would else be shown as 2E+4. */
    @Inject
    Comparisons(ObjectMapper json) {
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    /**
     * One side of a comparison.
     *
     * @param fields a record of the document's own fields
     * @param items in the document's order
     */
    public record Side(UUID id, Object fields, List<Item> items) {}

    /** @param fields a record of the item's fields; what differs in every copy, such as an id, stays out */
    public record Item(UUID lineageId, String name, Object fields) {}

    public VersionComparison compare(Side before, Side after) {
        Map<UUID, Item> earlier = byLineage(before);
        Map<UUID, Item> later = byLineage(after);
        List<ItemChange> changed = new ArrayList<>();
        later.forEach((lineage, item) -> {
            Item old = earlier.get(lineage);
            List<FieldChange> fields = old == null ? List.of() : differing(old.fields(), item.fields());
            if (!fields.isEmpty()) {
                changed.add(new ItemChange(lineage, item.name(), fields));
            }
        });
        return new VersionComparison(
                before.id(),
                after.id(),
                differing(before.fields(), after.fields()),
                onlyIn(later, earlier),
                onlyIn(earlier, later),
                changed);
    }

    private static Map<UUID, Item> byLineage(Side side) {
        Map<UUID, Item> items = new LinkedHashMap<>();
        side.items().forEach(item -> items.put(item.lineageId(), item));
        return items;
    }

    private static List<ItemReference> onlyIn(Map<UUID, Item> here, Map<UUID, Item> there) {
        return here.values().stream()
                .filter(item -> !there.containsKey(item.lineageId()))
                .map(item -> new ItemReference(item.lineageId(), item.name()))
                .toList();
    }

    private List<FieldChange> differing(Object before, Object after) {
        ObjectNode old = json.valueToTree(before);
        ObjectNode present = json.valueToTree(after);
        TreeSet<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        present.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !old.path(name).equals(present.path(name)))
                .map(name -> new FieldChange(name, orNull(old.path(name)), orNull(present.path(name))))
                .toList();
    }

    private static JsonNode orNull(JsonNode node) {
        return node instanceof MissingNode ? null : node;
    }
}
