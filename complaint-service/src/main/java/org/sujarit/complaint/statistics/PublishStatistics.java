package org.sujarit.complaint.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which statistics to publish: of a period that is over. */
@Schema(examples = "{\"fiscalYear\":2568,\"period\":\"YEAR\"}")
public record PublishStatistics(
        @NotNull @Min(2500) @Max(2700) @Schema(examples = "2568")
        Integer fiscalYear,

        @NotNull StatisticsPeriod period) {}
