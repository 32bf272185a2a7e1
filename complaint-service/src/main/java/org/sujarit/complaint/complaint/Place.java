package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * Where it is (สถานที่), in any of these ways.
 *
 * @param address in words
 * @param village by its number or name (หมู่ที่/ชุมชน); statistics count by it, so it names no person
 * @param latitude in degrees (WGS 84), kept to six decimals; with the longitude, and in Thailand
 */
@Schema(name = "ComplaintPlace")
@InThailand
public record Place(
        @Size(max = 500) @Schema(examples = "หน้าตลาดสด หมู่ 3")
        String address,

        @Size(max = 100) @NoPersonalData @Schema(examples = "หมู่ 3")
        String village,

        @Digits(integer = 3, fraction = 20) @Schema(examples = "18.285000")
        BigDecimal latitude,

        @Digits(integer = 3, fraction = 20) @Schema(examples = "99.680000")
        BigDecimal longitude) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "Place";
    }
}
