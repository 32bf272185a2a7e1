package org.sujarit.plan.imports;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sujarit.kit.text.PlainText;
import org.sujarit.plan.actionplan.Budget;

/** What a year's cell says about one item. */
sealed interface YearEntry {
    Pattern OFF = Pattern.compile("[-–—]*|[-–—]?ไม่(?:ได้)?ดำเนินการ");
    Pattern TICK = Pattern.compile("[✓✔√/]");
    Pattern NO_BUDGET = Pattern.compile("[-–—]?ไม่(?:ได้)?(?:ใช้|มี)งบประมาณ");
    Pattern UNKNOWN = Pattern.compile("(?:ยัง)?ไม่ทราบ(?:งบประมาณ)?");
    Pattern AMOUNT = Pattern.compile(
            "(?<sign>[-–—]?)(?<whole>[0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(?:\\.(?<part>[0-9]++))?(?:\\.-)?(?:บาท)?");
    Pattern DIGIT = Pattern.compile("[0-9]");
    Pattern WHITE_SPACE = Pattern.compile("\\s++");
    /** Before the decimal point, as in {@link Budget.Baht}. */
    int MOST_DIGITS = 13;
    /** Of the largest amount of as many items as a plan has. */
    int MOST_DIGITS_OF_TOTAL = 16;

    /** The item doesn't run in that year. */
    record Off() implements YearEntry {}

    /** The item runs, with this budget. */
    record Runs(Budget budget) implements YearEntry {}

    /** The text can't be understood, for the reason that the rule names. */
    record Broken(Rule rule, String text) implements YearEntry {}

    /** How a table says that an item runs with this budget. */
    static String write(Budget budget) {
        return switch (budget) {
            case Budget.NoBudget() -> "✓";
            case Budget.Unknown() -> "✓ ยังไม่ทราบงบประมาณ";
            case Budget.Baht(BigDecimal amount) -> "✓ " + write(amount);
        };
    }

    static String write(BigDecimal baht) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        return ThaiText.thaiDigits(new DecimalFormat("#,##0.##", symbols).format(baht));
    }

    static YearEntry of(String text) {
        return of(text, MOST_DIGITS);
    }

    /** What a total row's cell says. */
    static YearEntry ofTotal(String text) {
        return of(text, MOST_DIGITS_OF_TOTAL);
    }

    private static YearEntry of(String text, int mostDigits) {
        String entry = ThaiText.compact(text);
        if (OFF.matcher(entry).matches()) {
            return new Off();
        }
        Matcher tick = TICK.matcher(entry);
        boolean ticked = tick.lookingAt();
        String rest = ticked ? entry.substring(tick.end()) : entry;
        boolean nothingButTick = ticked && (rest.isEmpty() || rest.equals("-"));
        if (nothingButTick) {
            return new Runs(new Budget.NoBudget());
        }
        return budget(rest, text.strip(), mostDigits);
    }

    /** @param digits the text in compact form */
    static YearEntry budget(String digits, String text) {
        return budget(digits, text, MOST_DIGITS);
    }

    private static YearEntry budget(String digits, String text, int mostDigits) {
        if (NO_BUDGET.matcher(digits).matches()) {
            return new Runs(new Budget.NoBudget());
        }
        return UNKNOWN.matcher(digits).matches() ? new Runs(new Budget.Unknown()) : amount(digits, text, mostDigits);
    }

    private static YearEntry amount(String digits, String text, int mostDigits) {
        Matcher amount = AMOUNT.matcher(digits);
        // Looked for where white space still stands: without it, two amounts one below the other are a huge one.
        long numbers = WHITE_SPACE
                .splitAsStream(PlainText.arabicDigits(text))
                .filter(word -> DIGIT.matcher(word).find())
                .count();
        if (numbers > 1) {
            return new Broken(Rule.AMOUNTS_SEVERAL, text);
        }
        if (!amount.matches()) {
            return new Broken(Rule.AMOUNT_UNREADABLE, text);
        }
        if (!amount.group("sign").isEmpty()) {
            return new Broken(Rule.AMOUNT_NEGATIVE, text);
        }
        String whole = amount.group("whole").replace(",", "");
        String part = amount.group("part") == null ? "" : amount.group("part");
        if (part.length() > 2) {
            return new Broken(Rule.AMOUNT_TOO_PRECISE, text);
        }
        if (whole.length() > mostDigits) {
            return new Broken(Rule.AMOUNT_TOO_LARGE, text);
        }
        return new Runs(new Budget.Baht(new BigDecimal(whole + "." + (part + "00").substring(0, 2))));
    }
}
