package org.sujarit.plan.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sujarit.kit.time.FiscalYears;

/** In which quarters of its fiscal year an item runs, as the yearly layout says it: quarters, months or dates. */
final class PeriodCell {
    private static final Pattern NOTHING = Pattern.compile("[-–—]*+");
    /** The word for year may stand with its number, which is looked at apart. */
    private static final Pattern WHOLE_YEAR = Pattern.compile("ตลอด(?:ทั้ง)?(?:ปี(?:งบประมาณ)?)?");

    private static final Pattern OF_YEAR =
            Pattern.compile("(?:(?:ของ)?(?:ประจำ)?ปี(?:งบประมาณ)?)?(?:พ\\.?ศ\\.?)?(2[0-9]{3})$");
    private static final Pattern QUARTERS = Pattern.compile("Q[1-4](?:(?:Q|[,/]Q?|และQ?|[-–—]Q?|ถึงQ?)[1-4])*+");
    private static final Pattern QUARTER = Pattern.compile("(?<range>[-–—]|ถึง)?Q?(?<number>[1-4])");
    private static final Pattern BOXES = Pattern.compile("(?:[☐☑]Q[1-4])++");
    private static final Pattern CHECKED = Pattern.compile("☑Q([1-4])");
    private static final String DATE = "([0-9]{1,2})?(" + ThaiMonth.PATTERN + ")(?:พ\\.?ศ\\.?)?([0-9]{4}|[0-9]{2})?";
    private static final Pattern SPAN = Pattern.compile(DATE + "(?:(?:[-–—]|ถึง)" + DATE + ")?");
    private static final int CENTURY = 2_500;

    /** What a cell says: quarters, or why it says none. */
    sealed interface Reading {}

    record Quarters(List<Integer> numbers) implements Reading {}

    record Broken(Rule rule) implements Reading {}

    private final int fiscalYear;
    private final Set<Integer> quarters = new TreeSet<>();

    private PeriodCell(int fiscalYear) {
        this.fiscalYear = fiscalYear;
    }

    static Reading read(String text, int fiscalYear) {
        PeriodCell cell = new PeriodCell(fiscalYear);
        return cell.parts(ThaiText.compact(text))
                .<Reading>map(Broken::new)
                .orElseGet(() -> new Quarters(List.copyOf(cell.quarters)));
    }

    static String write(List<Integer> quarters) {
        if (quarters.isEmpty()) {
            return "–";
        }
        return quarters.size() == 4
                ? "ตลอดปีงบประมาณ"
                : quarters.stream()
                        .map(quarter -> ThaiText.thaiDigits("ไตรมาสที่ " + quarter))
                        .collect(Collectors.joining(" "));
    }

    /** Why the text can't be read, if it can't. */
    private Optional<Rule> parts(String text) {
        if (NOTHING.matcher(text).matches()) {
            return Optional.empty();
        }
        String marked = text.replaceAll("ไตรมาส(?:ที่)?", "Q");
        Matcher ofYear = OF_YEAR.matcher(marked);
        boolean namesYear = ofYear.find();
        String rest = namesYear ? marked.substring(0, ofYear.start()) : marked;
        if (readWords(rest)) {
            boolean other = namesYear && Integer.parseInt(ofYear.group(1)) != fiscalYear;
            if (other) {
                return Optional.of(Rule.PERIOD_OUTSIDE_YEAR);
            }
            return quarters.isEmpty() ? Optional.of(Rule.PERIOD_NOT_TICKED) : Optional.empty();
        }
        for (String span : List.of(text.split("[,/]|และ"))) {
            Optional<Rule> broken = readSpan(span);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private boolean readWords(String text) {
        if (WHOLE_YEAR.matcher(text).matches()) {
            quarters.addAll(List.of(1, 2, 3, 4));
            return true;
        }
        if (BOXES.matcher(text).matches()) {
            CHECKED.matcher(text).results().forEach(box -> quarters.add(Integer.valueOf(box.group(1))));
            return true;
        }
        return QUARTERS.matcher(text).matches() && readQuarters(text);
    }

    private boolean readQuarters(String text) {
        List<Integer> read = new ArrayList<>();
        Matcher quarter = QUARTER.matcher(text);
        while (quarter.find()) {
            int number = Integer.parseInt(quarter.group("number"));
            if (quarter.group("range") != null) {
                if (number <= read.getLast()) {
                    return false;
                }
                IntStream.range(read.getLast() + 1, number).forEach(read::add);
            }
            read.add(number);
        }
        return quarters.addAll(read);
    }

    private Optional<Rule> readSpan(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.of(Rule.PERIOD_UNREADABLE);
        }
        boolean single = span.group(5) == null;
        try {
            int lastYear = year(span.group(single ? 3 : 6), span.group(single ? 2 : 5));
            LocalDate last = date(span.group(single ? 1 : 4), span.group(single ? 2 : 5), lastYear);
            LocalDate first = last;
            if (!single) {
                boolean neither = span.group(3) == null && span.group(6) == null;
                int firstYear = span.group(3) == null && !neither ? lastYear : year(span.group(3), span.group(2));
                first = date(span.group(1), span.group(2), firstYear);
            }
            return add(first, last);
        } catch (DateTimeException e) {
            return Optional.of(Rule.PERIOD_UNREADABLE);
        }
    }

    private Optional<Rule> add(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return Optional.of(Rule.PERIOD_UNREADABLE);
        }
        if (!FiscalYears.contains(fiscalYear, first) || !FiscalYears.contains(fiscalYear, last)) {
            return Optional.of(Rule.PERIOD_OUTSIDE_YEAR);
        }
        IntStream.rangeClosed(FiscalYears.quarter(first), FiscalYears.quarter(last))
                .forEach(quarters::add);
        return Optional.empty();
    }

    /** Without a year, the month stands for itself: it lies in the fiscal year once. */
    private int year(String written, String month) {
        if (written == null) {
            return FiscalYears.firstDayOf(ThaiMonth.of(month), fiscalYear).getYear();
        }
        int year = Integer.parseInt(written);
        return FiscalYears.commonEra(written.length() == 2 ? CENTURY + year : year);
    }

    /** A month alone stands for its first day; the quarter is the same. */
    private static LocalDate date(String day, String month, int year) {
        return YearMonth.of(year, ThaiMonth.of(month)).atDay(day == null ? 1 : Integer.parseInt(day));
    }
}
