package org.sujarit.plan.monitor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.money.Satang;
import org.sujarit.plan.organisation.OrganisationType;

/** The country in a fiscal year, by what the organisations have published. */
@Schema(name = "NationalRollUp")
public record NationalRollUp(
        @Schema(examples = "2566") int fiscalYear, Sums total, List<Row> provinces, List<Row> types) {

    /**
     * @param organisations registered ones, whether or not they have published anything
     * @param sixMonthOnTime those of the six-month reports that came in by the round's last day
     */
    @Schema(name = "NationalSums")
    public record Sums(
            @Schema(examples = "7850") long organisations,
            long plansPublished,
            long sixMonthReports,
            long sixMonthOnTime,
            long annualReports,
            long annualOnTime,
            @Schema(examples = "392500000.00") BigDecimal plannedBaht,
            BigDecimal spentBaht) {

        private static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0, Satang.NONE, Satang.NONE);

        private Sums plus(Group group) {
            return new Sums(
                    organisations + group.organisations,
                    plansPublished + group.plansPublished,
                    sixMonthReports + group.sixMonthReports,
                    sixMonthOnTime + group.sixMonthOnTime,
                    annualReports + group.annualReports,
                    annualOnTime + group.annualOnTime,
                    plannedBaht.add(group.plannedBaht == null ? BigDecimal.ZERO : group.plannedBaht),
                    spentBaht.add(group.spentBaht == null ? BigDecimal.ZERO : group.spentBaht));
        }
    }

    /** @param key a province, or a type of organisation */
    @Schema(name = "NationalRollUpRow")
    public record Row(@Schema(examples = "ลำปาง") String key, Sums sums) {}

    /** The organisations of one type in one province, as the database sums them up. */
    record Group(
            String province,
            OrganisationType type,
            long organisations,
            long plansPublished,
            long sixMonthReports,
            long sixMonthOnTime,
            long annualReports,
            long annualOnTime,
            BigDecimal plannedBaht,
            BigDecimal spentBaht) {}

    static NationalRollUp of(int fiscalYear, List<Group> groups) {
        return new NationalRollUp(
                fiscalYear, sum(groups), rows(groups, Group::province), rows(groups, group -> group.type()
                        .name()));
    }

    private static List<Row> rows(List<Group> groups, Function<Group, String> key) {
        Map<String, List<Group>> byKey =
                groups.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return byKey.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), sum(entry.getValue())))
                .toList();
    }

    private static Sums sum(List<Group> groups) {
        Sums sums = Sums.NOTHING;
        for (Group group : groups) {
            sums = sums.plus(group);
        }
        return sums;
    }
}
