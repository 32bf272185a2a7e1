package org.sujarit.complaint.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.calendar.ComplaintClock;

/**
 * One thing that happened to a case (ประวัติการดำเนินการ).
 *
 * @param actor the subject of an officer, or {@code complainant}, {@code system} or {@code former-organisation}
 * @param dueOn the last day that it set, or tells of
 * @param words a reason or an outcome, as somebody wrote it
 * @param relatedId the other complaint or organisation that it is about
 */
@Schema(name = "ComplaintHistoryEntry")
public record HistoryView(
        UUID id,
        Instant at,
        HistoryKind kind,
        @Schema(examples = "complaints") String actor,
        UUID unitId,
        @Schema(examples = "engineering-officer") String officer,
        @Schema(examples = "2026-09-01") LocalDate dueOn,
        ComplaintClock clock,

        @Schema(examples = "ต้องรอวัสดุจากผู้รับจ้าง") String words,

        UUID relatedId) {

    static HistoryView of(HistoryEntry entry) {
        return new HistoryView(
                entry.id,
                entry.at,
                entry.kind,
                entry.actor,
                entry.unitId,
                entry.officer,
                entry.dueOn,
                entry.clock,
                entry.words,
                entry.relatedId);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "HistoryView";
    }
}
