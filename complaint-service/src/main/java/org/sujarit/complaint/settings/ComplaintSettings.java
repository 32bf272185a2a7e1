package org.sujarit.complaint.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.complaint.calendar.WorkCalendar;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.problem.Violation;
import org.sujarit.kit.text.Text;

/**
 * How an organisation runs its general channel. Where it sets nothing, the national default holds, which is data too.
 *
 * @param categories with {@code OTHER} among them, for what fits no other
 * @param clocks one for each clock
 * @param extensionDays how many days the last day of handling can be put off at once
 * @param reopenDays for how many days after its end a complaint can be reopened by the complainant
 * @param retentionMonths how long after its end a complaint keeps what could name a person (PDPA, B.E. 2562, section 37(3))
 * @param daysOff where the organisation's days differ from the national holidays
 */
@Schema(name = "ComplaintSettings", examples = """
                {"categories":[{"code":"ROADS","nameTh":"ถนน/ทางเท้า","nameEn":"Roads and pavements"},\
                {"code":"OTHER","nameTh":"อื่น ๆ","nameEn":"Other"}],\
                "clocks":[{"clock":"ACKNOWLEDGE","days":3,"count":"WORKING","warnDays":1},\
                {"clock":"HANDLE","days":15,"count":"CALENDAR","warnDays":2},\
                {"clock":"REPLY","days":7,"count":"CALENDAR","warnDays":2}],\
                "extensionDays":30,"reopenDays":30,"pattern":{"count":5,"days":30},"retentionMonths":60,\
                "daysOff":[{"date":"2026-04-17","name":"งานประเพณีท้องถิ่น","open":false}]}""")
public record ComplaintSettings(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid CategorySetting> categories,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid ClockSetting> clocks,
        @NotNull @Min(1) @Max(365) @Schema(examples = "30") Integer extensionDays,
        @NotNull @Min(0) @Max(365) @Schema(examples = "30") Integer reopenDays,
        @NotNull @Valid PatternSetting pattern,

        @NotNull @Min(1) @Max(1_200) @Schema(examples = "60")
        Integer retentionMonths,

        @NotNull @Size(max = 366) List<@NotNull @Valid DayOff> daysOff) {

    private static final int SHORTEST_MONTH = 28;

    /** Where a case goes that comes from an organisation with other categories. */
    public static final String CATCH_ALL = "OTHER";

    /**
     * Refuses what the fields can't know of each other.
     *
     * @throws Problem {@code invalid-request} naming each field
     */
    void requireSound() {
        Problem problem = new Problem(Problems.INVALID_REQUEST)
                .violations(repeated("categories", "code", categories.stream().map(CategorySetting::code)))
                .violations(repeated("clocks", "clock", clocks.stream().map(ClockSetting::clock)))
                .violations(repeated("daysOff", "date", daysOff.stream().map(DayOff::date)));
        if (category(CATCH_ALL).isEmpty()) {
            problem.violation("categories", "ขาดประเภท " + CATCH_ALL, "lack " + CATCH_ALL + ", for what fits no other");
        }
        for (ComplaintClock clock : ComplaintClock.values()) {
            if (clocks.stream().noneMatch(setting -> setting.clock() == clock)) {
                problem.violation("clocks", "ขาดนาฬิกา " + clock, "lacks the clock " + clock);
            }
        }
        if (reopenDays > retentionMonths * SHORTEST_MONTH) {
            problem.violation(
                    "reopenDays", "ต้องไม่เกินระยะเวลาเก็บข้อมูล", "is longer than what could be reopened is kept");
        }
        for (int i = 0; i < clocks.size(); i++) {
            if (clocks.get(i).warnDays() >= clocks.get(i).days()) {
                problem.violation(
                        "clocks[%d].warnDays".formatted(i), "ต้องน้อยกว่า days", "must be less than its days");
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private static List<Violation> repeated(String list, String field, Stream<?> values) {
        List<?> all = values.toList();
        Set<Object> seen = new HashSet<>();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .filter(i -> !seen.add(all.get(i)))
                .map(i -> new Violation(
                        "%s[%d].%s".formatted(list, i, field), Text.of("ซ้ำกับรายการก่อนหน้า", "is there already")))
                .toList();
    }

    public Optional<CategorySetting> category(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    public ClockSetting clock(ComplaintClock clock) {
        return clocks.stream()
                .filter(setting -> setting.clock() == clock)
                .findFirst()
                .orElseThrow();
    }

    /** The organisation's working days. */
    @JsonIgnore
    public WorkCalendar calendar(Set<LocalDate> holidays) {
        Set<LocalDate> closed = new HashSet<>(holidays);
        daysOff.stream().filter(day -> !day.open()).forEach(day -> closed.add(day.date()));
        return new WorkCalendar(
                closed, daysOff.stream().filter(DayOff::open).map(DayOff::date).collect(Collectors.toSet()));
    }
}
