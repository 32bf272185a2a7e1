package org.sujarit.complaint.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint in a list, without what the complainant wrote. */
@Schema(name = "ComplaintOverview")
public record ComplaintOverview(
        UUID id,
        @Schema(examples = "2569-7K3M-9QXAG") String trackingNumber,
        Channel channel,
        @Schema(examples = "LIGHTING") String category,
        ComplaintState state,
        @Schema(examples = "หมู่ 3") String village,
        UUID unitId,
        @Schema(examples = "engineering-officer") String officer,
        UUID duplicateOf,
        Instant receivedAt,
        @Schema(examples = "2026-08-18") LocalDate dueOn,
        Instant completedAt) {

    public static ComplaintOverview of(Complaint complaint) {
        return new ComplaintOverview(
                complaint.id,
                complaint.trackingNumber,
                complaint.channel,
                complaint.category,
                complaint.state,
                complaint.statement.placeVillage,
                complaint.unitId,
                complaint.officer,
                complaint.duplicateOf,
                complaint.receivedAt,
                complaint.dueOn,
                complaint.completedAt);
    }
}
