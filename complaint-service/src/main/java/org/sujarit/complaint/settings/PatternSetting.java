package org.sujarit.complaint.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From when on complaints recur (เรื่องร้องเรียนที่เกิดซ้ำ): so many of one category and unit within so many days.
 */
@Schema(name = "ComplaintPatternSetting")
public record PatternSetting(
        @NotNull @Min(2) @Max(10_000) @Schema(examples = "5")
        Integer count,

        @NotNull @Min(1) @Max(366) @Schema(examples = "30") Integer days) {}
