package org.sujarit.plan.actionplan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.money.Satang;

/**
 * How many items a plan has and what they may spend, exact to the satang.
 *
 * @param items how many items in all
 * @param dimensions by dimension (มิติ) of the framework, in its order
 * @param years by fiscal year
 * @param totalBaht over all years
 */
@Schema(name = "PlanSummary")
public record PlanSummary(int items, List<DimensionSum> dimensions, List<YearSum> years, BigDecimal totalBaht) {

    @Schema(name = "DimensionSum")
    public record DimensionSum(@Schema(examples = "1") String dimension, int items, List<YearSum> years) {}

    @Schema(name = "YearSum")
    public record YearSum(
            @Schema(examples = "2566") int fiscalYear,
            @Schema(examples = "30000.00") BigDecimal baht) {}

    public static PlanSummary of(ActionPlan plan) {
        Map<String, List<PlanItem>> byDimension = plan.items.stream()
                .collect(Collectors.groupingBy(PlanItem::dimension, TreeMap::new, Collectors.toList()));
        List<DimensionSum> dimensions = byDimension.entrySet().stream()
                .map(d -> new DimensionSum(d.getKey(), d.getValue().size(), years(plan, d.getValue())))
                .toList();
        List<YearSum> years = years(plan, plan.items);
        BigDecimal total = years.stream().map(YearSum::baht).reduce(Satang.NONE, BigDecimal::add);
        return new PlanSummary(plan.items.size(), dimensions, years, total);
    }

    private static List<YearSum> years(ActionPlan plan, List<PlanItem> items) {
        return IntStream.rangeClosed(plan.firstFiscalYear, plan.lastFiscalYear)
                .mapToObj(year -> new YearSum(year, baht(items, year)))
                .toList();
    }

    private static BigDecimal baht(List<PlanItem> items, int fiscalYear) {
        return items.stream()
                .flatMap(item -> item.years.stream())
                .filter(year -> year.fiscalYear() == fiscalYear)
                .map(year -> year.budget().baht())
                .reduce(Satang.NONE, BigDecimal::add);
    }
}
