package org.sujarit.complaint.open311;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A client that was registered just now.
 *
 * @param apiKey kept as a keyed hash only, and for a day in the sealed answer that a repeated request with the same
 *     {@code Idempotency-Key} gets
 */
@Schema(name = "RegisteredOpen311Client")
public record RegisteredOpen311Client(
        UUID id,
        @Schema(examples = "แอปเมืองของเรา") String name,
        Instant createdAt,

        @Schema(examples = "4TDX9M2KQW7RB0ZNE5HV3C8GJ6YP", description = "Shown once; the app sends it as `api_key`.")
        String apiKey) {

    static RegisteredOpen311Client of(Open311Client client, String apiKey) {
        return new RegisteredOpen311Client(client.id, client.name, client.createdAt, apiKey);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "RegisteredOpen311Client";
    }
}
