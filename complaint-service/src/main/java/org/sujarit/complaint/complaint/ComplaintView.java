package org.sujarit.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint as those see it who handle it. */
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
        Instant receivedAt,
        @Schema(examples = "2026-08-18") LocalDate dueOn,
        Instant completedAt,

        @Schema(examples = "เปลี่ยนหลอดไฟและตรวจสายไฟทั้งซอยแล้ว")
        String result,

        @JsonIgnore @Schema(hidden = true) long version) {

    static ComplaintView of(Complaint complaint) {
        return new ComplaintView(
                complaint.id,
                complaint.trackingNumber,
                complaint.channel,
                complaint.category,
                complaint.description,
                complaint.place().orElse(null),
                complaint.contact().orElse(null),
                complaint.state,
                complaint.receivedAt,
                complaint.dueOn,
                complaint.completedAt,
                complaint.result,
                complaint.version);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "ComplaintView";
    }
}
