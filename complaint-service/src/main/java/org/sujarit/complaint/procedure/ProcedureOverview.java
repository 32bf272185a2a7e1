package org.sujarit.complaint.procedure;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version in a list. */
@Schema(name = "ComplaintProcedureOverview")
public record ProcedureOverview(
        @Schema(examples = "2") int version,
        @Schema(examples = "คู่มือการจัดการเรื่องร้องเรียน") String titleTh,
        @Schema(examples = "How complaints are handled") String titleEn,
        @Schema(examples = "2026-10-01") LocalDate validFrom,
        Instant publishedAt) {

    static ProcedureOverview of(Procedure procedure) {
        PublishedProcedure document = procedure.document;
        return new ProcedureOverview(
                document.version(),
                document.titleTh(),
                document.titleEn(),
                document.validFrom(),
                document.publishedAt());
    }
}
