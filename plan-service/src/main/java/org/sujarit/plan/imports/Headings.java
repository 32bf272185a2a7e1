package org.sujarit.plan.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines around a table that say for which years it is. */
final class Headings {
    private static final String BE = "(?:พ\\.?ศ\\.?)?";
    private static final Pattern YEAR = Pattern.compile("(?:ปีงบประมาณ|ประจำปี)" + BE
            + "(?<first>2[0-9]{3})(?:(?:[-–—]|ถึง)" + BE + "(?<last>2[0-9]{3}))?(?![0-9])");
    /** A line of its own, such as (พ.ศ. ๒๕๖๖ - ๒๕๗๐). */
    private static final Pattern YEARS =
            Pattern.compile("\\(?(?:ปีงบประมาณ)?" + BE + "(2[0-9]{3})(?:[-–—]|ถึง)" + BE + "(2[0-9]{3})\\)?");

    private Headings() {}

    /** The years that a plan of several years says it covers; empty where it doesn't. */
    static Set<Integer> years(List<SheetRow> aboveTable) {
        for (SheetRow row : aboveTable) {
            for (String text : row.cells().values()) {
                Matcher years = YEARS.matcher(ThaiText.compact(text));
                if (years.matches()) {
                    return IntStream.rangeClosed(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)))
                            .boxed()
                            .collect(Collectors.toCollection(TreeSet::new));
                }
            }
        }
        return Set.of();
    }

    static boolean namesYear(SheetRow row) {
        return row.cells().values().stream().anyMatch(text -> year(text).find());
    }

    static void check(SheetRow row, int fiscalYear, Findings findings) {
        row.cells().forEach((column, text) -> otherYear(text, fiscalYear)
                .ifPresent(other -> findings.add(Rule.YEAR_CONTRADICTED, row.at(column), text, other, fiscalYear)));
    }

    /** The line as an export writes it: it says nothing of the years that it could be read for. */
    static String write(String line) {
        boolean silent =
                !year(line).find() && !YEARS.matcher(ThaiText.compact(line)).matches() && ExactText.isPlain(line);
        return silent ? line : ExactText.write(line);
    }

    private static Matcher year(String text) {
        return YEAR.matcher(ThaiText.compact(ExactText.masked(text)));
    }

    private static Optional<String> otherYear(String text, int fiscalYear) {
        Matcher year = year(text);
        while (year.find()) {
            int first = Integer.parseInt(year.group("first"));
            int last = year.group("last") == null ? first : Integer.parseInt(year.group("last"));
            if (fiscalYear < first || fiscalYear > last) {
                return Optional.of(year.group().replaceAll("[^0-9]+", "-").replaceFirst("^-", ""));
            }
        }
        return Optional.empty();
    }
}
