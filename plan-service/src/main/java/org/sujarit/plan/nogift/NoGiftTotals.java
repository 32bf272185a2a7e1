package org.sujarit.plan.nogift;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.money.Satang;

/**
 * What a report tells of its period: totals, and no single gift. Each breakdown adds up to the whole, to the satang.
 *
 * @param gifts how many
 * @param baht what they were worth together
 * @param outcomes every outcome, in its order
 * @param givers every category, in its order
 * @param units the units with at least one gift, by name
 * @param months every month of the period
 * @param activities how many activities were held
 * @param participants of the activities, as far as they were counted
 * @param declarationPublished whether the year's declaration is before the public
 * @param declarationId the edition of it that is in force
 */
@Schema(name = "NoGiftTotals")
public record NoGiftTotals(
        @Schema(examples = "3") long gifts,
        @Schema(examples = "1200.75") BigDecimal baht,
        List<OutcomeTotal> outcomes,
        List<GiverTotal> givers,
        List<UnitTotal> units,
        List<MonthTotal> months,
        @Schema(examples = "2") long activities,
        @Schema(examples = "97") long participants,
        boolean declarationPublished,
        UUID declarationId) {

    @Schema(name = "GiftOutcomeTotal")
    public record OutcomeTotal(
            GiftOutcome outcome,
            long gifts,
            @Schema(examples = "850.50") BigDecimal baht) {}

    @Schema(name = "GiverTotal")
    public record GiverTotal(
            GiverCategory giver,
            long gifts,
            @Schema(examples = "850.50") BigDecimal baht) {}

    @Schema(name = "GiftUnitTotal")
    public record UnitTotal(
            UUID unitId,
            @Schema(examples = "กองคลัง") String unit,
            long gifts,
            @Schema(examples = "850.50") BigDecimal baht) {}

    /**
     * @param month of the Common Era, as dates are everywhere
     */
    @Schema(name = "GiftMonthTotal")
    public record MonthTotal(
            @Schema(examples = "2023-01") String month,
            long gifts,
            @Schema(examples = "850.50") BigDecimal baht) {}

    static NoGiftTotals of(
            ReportPeriod period,
            List<GiftSum> sums,
            Map<UUID, String> unitNames,
            NoGiftActivity.Attendance attendance,
            UUID declarationId) {
        return new NoGiftTotals(
                gifts(sums),
                baht(sums),
                Arrays.stream(GiftOutcome.values())
                        .map(outcome -> {
                            List<GiftSum> part = part(sums, s -> s.outcome() == outcome);
                            return new OutcomeTotal(outcome, gifts(part), baht(part));
                        })
                        .toList(),
                Arrays.stream(GiverCategory.values())
                        .map(giver -> {
                            List<GiftSum> part = part(sums, s -> s.giver() == giver);
                            return new GiverTotal(giver, gifts(part), baht(part));
                        })
                        .toList(),
                sums.stream()
                        .map(GiftSum::unitId)
                        .distinct()
                        .map(unit -> {
                            List<GiftSum> part = part(sums, s -> s.unitId().equals(unit));
                            return new UnitTotal(unit, unitNames.get(unit), gifts(part), baht(part));
                        })
                        .sorted(Comparator.comparing(UnitTotal::unit).thenComparing(UnitTotal::unitId))
                        .toList(),
                months(period)
                        .map(month -> {
                            List<GiftSum> part = part(sums, s -> s.yearMonth().equals(month));
                            return new MonthTotal(month.toString(), gifts(part), baht(part));
                        })
                        .toList(),
                attendance.activities(),
                attendance.participants(),
                declarationId != null,
                declarationId);
    }

    private static Stream<YearMonth> months(ReportPeriod period) {
        YearMonth last = YearMonth.from(period.lastDay());
        return Stream.iterate(
                YearMonth.from(period.firstDay()), month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    private static List<GiftSum> part(List<GiftSum> sums, Predicate<GiftSum> belongs) {
        return sums.stream().filter(belongs).toList();
    }

    private static long gifts(List<GiftSum> sums) {
        return sums.stream().mapToLong(GiftSum::gifts).sum();
    }

    private static BigDecimal baht(List<GiftSum> sums) {
        return sums.stream().map(GiftSum::baht).reduce(Satang.NONE, BigDecimal::add);
    }
}
