package org.sujarit.complaint.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What statistics are asked for. */
public class StatisticsRequest {

    @QueryParam("fiscalYear")
    @NotNull
    @Min(2500)
    @Max(2700)
    @Parameter(
            required = true,
            description = "ปีงบประมาณ พ.ศ.: 2569 is 1 October 2025 to 30 September 2026.",
            example = "2569")
    Integer fiscalYear;

    @QueryParam("period")
    @DefaultValue("YEAR")
    StatisticsPeriod period;
}
