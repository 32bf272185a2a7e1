package org.sujarit.complaint.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.deadline.DeadlineView;

/**
 * A complaint in a list, without what the complainant wrote.
 *
 * @param clocks those that run, in a list alone
 */
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
        Instant completedAt,
        List<DeadlineView> clocks) {

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
                complaint.completedAt,
                null);
    }

    /** @param running clocks of the case */
    ComplaintOverview with(List<DeadlineView> running) {
        return new ComplaintOverview(
                id,
                trackingNumber,
                channel,
                category,
                state,
                village,
                unitId,
                officer,
                duplicateOf,
                receivedAt,
                dueOn,
                completedAt,
                running);
    }
}
