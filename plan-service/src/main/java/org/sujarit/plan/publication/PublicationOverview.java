package org.sujarit.plan.publication;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something published, in a list.
 *
 * @param edition which version it is (ฉบับที่), from 1
 * @param supersededBy the version that has taken its place; absent for the one that holds at present
 */
@Schema(name = "PublicationOverview")
public record PublicationOverview(
        UUID id,
        UUID organisationId,

        @Schema(examples = "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)")
        String title,

        @Schema(examples = "1") int edition,
        @Schema(examples = "2566") int firstFiscalYear,
        @Schema(examples = "2570") int lastFiscalYear,
        Instant publishedAt,
        UUID supersededBy) {}
