package org.sujarit.complaint.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a matter was taken to a body outside of the system, and what it replied. */
@Schema(name = "OutsideReferral")
public record OutsideReferralView(
        UUID id,
        @Schema(examples = "แขวงทางหลวงชนบท") String body,
        @Schema(examples = "เป็นทางหลวงชนบท") String reason,
        @Schema(examples = "2026-08-05") LocalDate referredOn,
        @Schema(examples = "complaints") String officer,

        @Schema(examples = "จะซ่อมผิวทางภายในเดือนหน้า") String reply,

        @Schema(examples = "2026-08-12") LocalDate repliedOn) {

    static OutsideReferralView of(OutsideReferral referral) {
        return new OutsideReferralView(
                referral.id,
                referral.body,
                referral.reason,
                referral.referredOn,
                referral.officer,
                referral.reply,
                referral.repliedOn);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "OutsideReferralView";
    }
}
