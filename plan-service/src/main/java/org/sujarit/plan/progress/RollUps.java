package org.sujarit.plan.progress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.framework.Dimension;
import org.sujarit.plan.framework.Mission;
import org.sujarit.plan.framework.PlanFramework;

/**
 * The figures of a report, taken together in five ways. Each way takes every item once, so its rows add up to the total:
 * an item counts under its first guideline, its first-named unit, and the quarter in which its work ends.
 *
 * @param dimensions by dimension (มิติ)
 * @param missions by mission (ภารกิจ)
 * @param units by the unit that is named first (หน่วยงานรับผิดชอบหลัก)
 * @param quarters by the last quarter of the year in which the item runs (ไตรมาส)
 * @param kinds by project, activity, measure
 */
@Schema(name = "ProgressRollUps")
public record RollUps(
        Figures total, List<Row> dimensions, List<Row> missions, List<Row> units, List<Row> quarters, List<Row> kinds) {

    /** The key of items that name no unit, or no quarter. */
    static final String NONE = "NONE";

    /**
     * @param key a code, a unit's name, 1 to 4 or a kind; NONE for items that don't say
     * @param name for people; absent where the key says it
     */
    @Schema(name = "ProgressRollUp")
    public record Row(@Schema(examples = "1.1") String key, String name, Figures figures) {}

    static RollUps of(List<PublishedReport.ReportedItem> items, PlanFramework framework) {
        return new RollUps(
                Figures.of(items),
                rows(
                        items,
                        PublishedReport.ReportedItem::dimension,
                        code -> framework.dimension(code).map(Dimension::name).orElse(null)),
                rows(
                        items,
                        PublishedReport.ReportedItem::mission,
                        code -> framework.mission(code).map(Mission::name).orElse(null)),
                rows(items, item -> item.units().isEmpty() ? NONE : item.units().getFirst(), unit -> null),
                rows(
                        items,
                        item -> item.quarters().isEmpty()
                                ? NONE
                                : item.quarters().getLast().toString(),
                        quarter -> null),
                rows(items, item -> item.kind().name(), kind -> null));
    }

    private static List<Row> rows(
            List<PublishedReport.ReportedItem> items,
            Function<PublishedReport.ReportedItem, String> key,
            Function<String, String> name) {
        Map<String, List<PublishedReport.ReportedItem>> groups =
                items.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Row(group.getKey(), name.apply(group.getKey()), Figures.of(group.getValue())))
                .toList();
    }
}
