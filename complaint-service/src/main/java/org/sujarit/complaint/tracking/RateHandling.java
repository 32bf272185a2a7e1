package org.sujarit.complaint.tracking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How content the complainant is with what was done (ความพึงพอใจ).
 *
 * @param rating 1 (not at all) to 5 (very)
 * @param words for those who handled it
 */
@Schema(name = "RateComplaintHandling", examples = "{\"rating\":5,\"words\":\"แก้ไขได้รวดเร็ว\"}")
public record RateHandling(
        @NotNull @Min(1) @Max(5) Integer rating,
        @Size(max = 2_000) String words) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "RateHandling";
    }
}
