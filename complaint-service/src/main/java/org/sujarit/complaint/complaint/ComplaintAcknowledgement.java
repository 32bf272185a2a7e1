package org.sujarit.complaint.complaint;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.text.Text;

/**
 * What the complainant gets at once, and only once.
 *
 * @param id of the case; of no use without a token of an officer
 * @param secret kept as a keyed hash only, and for a day in the sealed answer that a repeated request with the same
 *     {@code Idempotency-Key} gets
 * @param acknowledgement the written acknowledgement (ใบรับเรื่อง)
 */
@Schema(name = "ComplaintAcknowledgement")
public record ComplaintAcknowledgement(
        UUID id,
        @Schema(examples = "2569-7K3M-9QXAG") String trackingNumber,

        @Schema(examples = "4TDX-9M2K-QW7R-B0ZN-E5HV", description = "Shown once; send it as `Tracking-Secret`.")
        String secret,

        Instant receivedAt,
        @Schema(examples = "2026-08-18") LocalDate dueOn,

        @Schema(examples = "http://localhost:8080/api/v1/complaint-tracking/2569-7K3M-9QXAG")
        URI trackingAddress,

        @Schema(examples = "{\"th\": \"ได้รับเรื่องของท่านแล้ว\", \"en\": \"Your complaint has been received.\"}")
        Text acknowledgement) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "ComplaintAcknowledgement";
    }
}
