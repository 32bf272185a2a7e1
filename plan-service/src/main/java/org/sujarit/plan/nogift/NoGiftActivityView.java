package org.sujarit.plan.nogift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An activity as the organisation itself sees it. */
@Schema(name = "NoGiftActivity")
public record NoGiftActivityView(
        UUID id,
        @Schema(examples = "2566") int fiscalYear,
        @Schema(examples = "2023-01-18") LocalDate date,

        @Schema(examples = "ประชุมชี้แจงนโยบาย No Gift Policy")
        String name,

        ActivityKind kind,

        @Schema(examples = "ชี้แจงนโยบายไม่รับของขวัญแก่ผู้ปฏิบัติงานทุกคน")
        String description,

        @Schema(examples = "42") Integer participants,

        @Schema(examples = "[\"https://example.org/no-gift/2566.pdf\"]")
        List<String> evidenceLinks,

        Instant createdAt,
        Instant changedAt) {

    static NoGiftActivityView of(NoGiftActivity activity) {
        return new NoGiftActivityView(
                activity.id,
                activity.fiscalYear,
                activity.heldOn,
                activity.name,
                activity.kind,
                activity.description,
                activity.participants,
                activity.evidenceLinks,
                activity.createdAt,
                activity.changedAt);
    }
}
