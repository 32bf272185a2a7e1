package org.sujarit.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.deadline.DeadlineView;

/**
 * A complaint as the organisation sees it.
 *
 * @param contact for those alone who handle it
 * @param registeredBy the officer who took it on behalf of the complainant
 * @param receivedAt when it reached the first organisation, and {@code arrivedAt} when it reached this one
 * @param rating of the handling, 1 to 5
 */
@Schema(name = "Complaint")
public record ComplaintView(
        UUID id,
        @Schema(examples = "2569-7K3M-9QXAG") String trackingNumber,
        Channel channel,
        @Schema(examples = "LIGHTING") String category,

        @Schema(examples = "ไฟส่องสว่างดับตลอดซอยมาสามคืนแล้ว")
        String description,

        Place place,
        Contact contact,
        ComplaintState state,
        UnitReference unit,
        @Schema(examples = "engineering-officer") String officer,
        @Schema(examples = "complaints") String registeredBy,
        Instant receivedAt,
        Instant arrivedAt,
        @Schema(examples = "2026-08-18") LocalDate dueOn,
        @Schema(examples = "2026-08-10") LocalDate waitingSince,
        Instant completedAt,

        @Schema(examples = "เปลี่ยนหลอดไฟและตรวจสายไฟทั้งซอยแล้ว")
        String result,

        UUID duplicateOf,
        Instant reopenedAt,
        @Schema(examples = "5") Integer rating,

        @Schema(examples = "แก้ไขได้รวดเร็ว") String ratingWords,

        Instant anonymisedAt,
        List<DeadlineView> deadlines,
        @JsonIgnore @Schema(hidden = true) long version) {

    static ComplaintView of(Complaint complaint, List<DeadlineView> deadlines, boolean withContact) {
        Satisfaction satisfaction = complaint.satisfaction;
        return new ComplaintView(
                complaint.id,
                complaint.trackingNumber,
                complaint.channel,
                complaint.category,
                complaint.statement.description,
                complaint.statement.place().orElse(null),
                withContact ? complaint.statement.contact().orElse(null) : null,
                complaint.state,
                UnitReference.of(complaint),
                complaint.officer,
                complaint.registeredBy,
                complaint.receivedAt,
                complaint.arrivedAt,
                complaint.dueOn,
                complaint.waitingSince,
                complaint.completedAt,
                complaint.result,
                complaint.duplicateOf,
                complaint.reopenedAt,
                satisfaction == null ? null : satisfaction.rating(),
                satisfaction == null ? null : satisfaction.words(),
                complaint.anonymisedAt,
                deadlines,
                complaint.version);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "ComplaintView";
    }
}
