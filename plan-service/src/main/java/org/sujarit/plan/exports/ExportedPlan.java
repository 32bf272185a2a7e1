package org.sujarit.plan.exports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemDetails;
import org.sujarit.plan.actionplan.ItemKind;
import org.sujarit.plan.actionplan.ItemYear;
import org.sujarit.plan.actionplan.PlanContent;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.imports.WrittenCells;

/** What of a plan a spreadsheet carries. */
record ExportedPlan(
        String organisation,
        String title,
        int firstFiscalYear,
        int lastFiscalYear,
        PlanFramework framework,
        List<Item> items) {

    /** @param units as the cell of the yearly layout names them */
    record Item(
            ItemKind kind,
            String name,
            List<String> guidelineCodes,
            String rationale,
            List<String> objectives,
            List<String> steps,
            List<ItemYear> years,
            String units,
            String remark) {

        /** The dimension it counts in: that of its first guideline. */
        String dimension() {
            return part(guidelineCodes.getFirst(), 1);
        }

        /** The missions of its guidelines, its first guideline's first. */
        List<String> missions() {
            return guidelineCodes.stream().map(code -> part(code, 2)).distinct().toList();
        }

        Optional<Budget> budget(int fiscalYear) {
            return year(fiscalYear).map(ItemYear::budget);
        }

        Optional<ItemYear> year(int fiscalYear) {
            return years.stream()
                    .filter(year -> year.fiscalYear() == fiscalYear)
                    .findFirst();
        }

        private static String part(String code, int numbers) {
            String[] parts = code.split("\\.", numbers + 1);
            return String.join(".", List.of(parts).subList(0, numbers));
        }

        /** @param unitNames of the organisation, which may have one name twice */
        static Item of(ItemDetails item, Map<UUID, String> unitNames) {
            return new Item(
                    item.kind(),
                    item.name(),
                    item.guidelineCodes().stream().distinct().toList(),
                    item.rationale(),
                    item.objectives(),
                    item.steps(),
                    item.years(),
                    WrittenCells.units(item.unitIds().stream().distinct().toList(), unitNames),
                    item.remark());
        }

        private static Item of(PublishedPlan.PublishedItem item) {
            return new Item(
                    item.kind(),
                    item.name(),
                    item.guidelineCodes().stream().distinct().toList(),
                    item.rationale(),
                    item.objectives(),
                    item.steps(),
                    item.years(),
                    WrittenCells.unitNames(item.units()),
                    item.remark());
        }
    }

    static ExportedPlan of(PlanContent content) {
        return of(
                content.plan(),
                content.items().stream()
                        .map(item -> Item.of(item, content.unitNames()))
                        .toList());
    }

    static ExportedPlan of(PublishedPlan plan) {
        return of(plan, plan.items().stream().map(Item::of).toList());
    }

    private static ExportedPlan of(PublishedPlan plan, List<Item> items) {
        return new ExportedPlan(
                plan.organisationNameTh(),
                plan.title(),
                plan.firstFiscalYear(),
                plan.lastFiscalYear(),
                plan.framework(),
                items);
    }

    /** What it plans for one of its years. */
    ExportedPlan only(int fiscalYear) {
        return new ExportedPlan(
                organisation,
                title,
                fiscalYear,
                fiscalYear,
                framework,
                items.stream().filter(item -> item.year(fiscalYear).isPresent()).toList());
    }

    static BigDecimal sum(List<Item> items, int fiscalYear) {
        return items.stream()
                .flatMap(item -> item.budget(fiscalYear).stream())
                .map(Budget::baht)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
