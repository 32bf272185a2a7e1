package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where it is (สถานที่).
 *
 * @param address in words
 * @param latitude in degrees (WGS 84), kept to six decimals
 */
@Schema(name = "ComplaintPlace")
public record Place(
        @Size(max = 500) @Schema(examples = "หน้าตลาดสด หมู่ 3")
        String address,

        @Min(-90) @Max(90) @Digits(integer = 3, fraction = 20) @Schema(examples = "18.285000")
        BigDecimal latitude,

        @Min(-180) @Max(180) @Digits(integer = 3, fraction = 20) @Schema(examples = "99.680000")
        BigDecimal longitude) {}
