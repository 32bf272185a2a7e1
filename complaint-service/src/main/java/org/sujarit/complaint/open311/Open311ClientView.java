package org.sujarit.complaint.open311;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An app that may send complaints by Open311.
 *
 * @param revokedAt since when its key is refused; left out while it works
 */
@Schema(name = "Open311Client")
public record Open311ClientView(
        UUID id, @Schema(examples = "แอปเมืองของเรา") String name, Instant createdAt, Instant revokedAt) {

    static Open311ClientView of(Open311Client client) {
        return new Open311ClientView(client.id, client.name, client.createdAt, client.revokedAt);
    }
}
