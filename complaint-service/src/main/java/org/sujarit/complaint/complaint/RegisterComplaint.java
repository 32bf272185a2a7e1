package org.sujarit.complaint.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.time.FiscalYears;

/**
 * A complaint that an officer takes on behalf of somebody.
 *
 * @param channel how it came: any but {@code WEB} and {@code OPEN311}, which come by themselves
 * @param receivedOn the day on which it came, from which on the time runs; today where it is left out, at most 30 days
 *     ago
 */
@Schema(name = "RegisterComplaint", examples = """
                {"channel":"LETTER","receivedOn":"2026-08-03","category":"ROADS",\
                "description":"ขอให้ซ่อมถนนหน้าโรงเรียน","place":{"village":"หมู่ 3"}}""")
public record RegisterComplaint(
        @NotNull Channel channel,
        @Schema(examples = "2026-08-03") LocalDate receivedOn,

        @NotBlank @Size(max = 50) @Schema(examples = "ROADS")
        String category,

        @NotBlank @Size(max = SendComplaint.LONGEST) @Schema(examples = "ขอให้ซ่อมถนนหน้าโรงเรียน")
        String description,

        @Valid Place place,
        @Valid Contact contact) {

    private static final Set<Channel> BY_THEMSELVES = EnumSet.of(Channel.WEB, Channel.OPEN311);
    private static final int MOST_DAYS_AGO = 30;

    /** @throws org.sujarit.kit.problem.Problem {@code invalid-request} naming the channel or the day that can't be */
    Instant receivedAt(Instant now) {
        if (BY_THEMSELVES.contains(channel)) {
            throw Problems.invalid(
                    "channel", "เรื่องจากช่องทางนี้เข้าระบบเอง", "comes by itself and is not registered");
        }
        LocalDate today = FiscalYears.businessDate(now);
        if (receivedOn == null || receivedOn.equals(today)) {
            return now;
        }
        if (receivedOn.isAfter(today) || receivedOn.isBefore(today.minusDays(MOST_DAYS_AGO))) {
            throw Problems.invalid(
                    "receivedOn",
                    "ต้องไม่เกินวันนี้และย้อนหลังไม่เกิน 30 วัน",
                    "must be one of the last 30 days, or today");
        }
        return FiscalYears.startOfDay(receivedOn);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "RegisterComplaint";
    }
}
