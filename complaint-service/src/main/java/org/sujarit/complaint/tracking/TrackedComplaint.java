package org.sujarit.complaint.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.complaint.ComplaintState;
import org.sujarit.complaint.complaint.HistoryKind;
import org.sujarit.kit.text.Text;

/**
 * How far a complaint is, as the complainant sees it.
 *
 * @param organisation that has it now
 * @param categoryName left out where the organisation keeps the category no more
 * @param result the outcome in words, or why it was not taken up; once it is closed
 * @param reopenUntil the last day on which it can be reopened; once it is closed
 * @param notices what the complainant was told of it in writing, the first one first
 */
@Schema(name = "TrackedComplaint")
public record TrackedComplaint(
        @Schema(examples = "2569-7K3M-9QXAG") String trackingNumber,

        @Schema(examples = "{\"th\": \"องค์การบริหารส่วนตำบลจางเหนือ\", \"en\": \"Chang Nuea SAO\"}")
        Text organisation,

        @Schema(examples = "กองช่าง") String unit,
        @Schema(examples = "LIGHTING") String category,

        @Schema(examples = "{\"th\": \"ไฟฟ้าสาธารณะ\", \"en\": \"Street lighting\"}")
        Text categoryName,

        ComplaintState state,
        Instant receivedAt,
        @Schema(examples = "2026-08-18") LocalDate dueOn,
        Instant completedAt,

        @Schema(examples = "เปลี่ยนหลอดไฟและตรวจสายไฟทั้งซอยแล้ว")
        String result,

        @Schema(examples = "2026-09-17") LocalDate reopenUntil,
        @Schema(examples = "5") Integer rating,
        List<Notice> notices) {

    /** What the complainant was told in writing (หนังสือแจ้ง). */
    @Schema(name = "ComplaintNotice")
    public record Notice(
            Instant at,
            HistoryKind kind,

            @Schema(examples = "{\"th\": \"เริ่มดำเนินการแล้ว\", \"en\": \"The complaint is being handled.\"}")
            Text text) {

        /** A record prints what it holds, and what prints can end up in a log. */
        @Override
        public String toString() {
            return "Notice";
        }
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "TrackedComplaint";
    }
}
