package org.sujarit.plan.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.time.FiscalYears;
import org.sujarit.plan.actionplan.ItemYear;
import org.sujarit.plan.actionplan.PublishedPlan;

/**
 * An item whose time in the fiscal year is over, and which is neither completed nor cancelled.
 *
 * @param dueOn the last day of the last quarter in which it should have run; of the year where the plan names none
 * @param state by what was recorded last, also in a draft
 */
@Schema(name = "OverdueItem")
public record OverdueItem(
        UUID planId,
        UUID itemId,

        @Schema(examples = "โครงการส่งเสริมกิจกรรมเด็กและเยาวชน")
        String name,

        @Schema(examples = "[\"กองคลัง\"]") List<String> units,
        @Schema(examples = "2023-03-31") LocalDate dueOn,
        ProgressState state) {

    static OverdueItem of(PublishedPlan plan, PublishedPlan.PublishedItem item, int fiscalYear, ProgressState state) {
        return new OverdueItem(
                plan.id(),
                item.id(),
                item.name(),
                item.units(),
                dueOn(item.year(fiscalYear).orElseThrow()),
                state);
    }

    boolean isOverdueOn(LocalDate day) {
        return day.isAfter(dueOn) && !state.isEnd();
    }

    private static LocalDate dueOn(ItemYear year) {
        int last = year.quarters().isEmpty() ? 4 : year.quarters().getLast();
        return FiscalYears.lastDayOfQuarter(last, year.fiscalYear());
    }
}
