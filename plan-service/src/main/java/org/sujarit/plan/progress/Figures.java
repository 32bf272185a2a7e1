package org.sujarit.plan.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.money.Satang;

/**
 * How far a number of items are, and what they cost, exact to the satang.
 *
 * @param completedPercent of the items, rounded half up to two decimals; absent without items
 * @param plannedBaht what the plan gives in the year; an unknown budget adds nothing, and nor does none
 * @param spentPercent of the planned baht, rounded half up to two decimals; absent where nothing was planned
 */
@Schema(name = "ProgressFigures")
public record Figures(
        @Schema(examples = "32") int items,
        int notStarted,
        int inProgress,
        int completed,
        int cancelled,
        @Schema(examples = "62.50") BigDecimal completedPercent,
        @Schema(examples = "50000.00") BigDecimal plannedBaht,
        @Schema(examples = "18500.00") BigDecimal spentBaht,
        @Schema(examples = "37.00") BigDecimal spentPercent) {

    static Figures of(List<PublishedReport.ReportedItem> items) {
        int completed = count(items, ProgressState.COMPLETED);
        BigDecimal planned = items.stream().map(item -> item.budget().baht()).reduce(Satang.NONE, BigDecimal::add);
        BigDecimal spent = items.stream()
                .map(item -> item.spentBaht() == null ? BigDecimal.ZERO : item.spentBaht())
                .reduce(Satang.NONE, BigDecimal::add);
        return new Figures(
                items.size(),
                count(items, ProgressState.NOT_STARTED),
                count(items, ProgressState.IN_PROGRESS),
                completed,
                count(items, ProgressState.CANCELLED),
                percent(BigDecimal.valueOf(completed), BigDecimal.valueOf(items.size())),
                planned,
                spent,
                percent(spent, planned));
    }

    private static int count(List<PublishedReport.ReportedItem> items, ProgressState state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
