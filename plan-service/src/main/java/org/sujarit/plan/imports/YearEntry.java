package org.sujarit.plan.imports;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sujarit.plan.actionplan.Budget;

/** What a year's cell says about one item. */
sealed interface YearEntry {
    Pattern OFF = Pattern.compile("[-–—]*|[-–—]?ไม่(?:ได้)?ดำเนินการ");
    Pattern TICK = Pattern.compile("[✓✔√/]");
    Pattern NO_BUDGET = Pattern.compile("[-–—]?ไม่(?:ได้)?(?:ใช้|มี)งบประมาณ");
    Pattern AMOUNT = Pattern.compile(
            "(?<sign>[-–—]?)(?<whole>[0-9]{1,3}(?:,[0-9]{3})++|[0-9]++)(?:\\.(?<part>[0-9]++))?(?:\\.-)?(?:บาท)?");
    /** Before the decimal point, as in {@link Budget.Baht}. */
    int MOST_DIGITS = 13;

    /** The item doesn't run in that year. */
    record Off() implements YearEntry {}

    /** The item runs, with this budget. */
    record Runs(Budget budget) implements YearEntry {}

    /** The text can't be understood, for the reason that the rule names. */
    record Broken(Rule rule, String text) implements YearEntry {}

    static YearEntry of(String text) {
        String entry = ThaiText.compact(text);
        if (OFF.matcher(entry).matches()) {
            return new Off();
        }
        Matcher tick = TICK.matcher(entry);
        boolean ticked = tick.lookingAt();
        String rest = ticked ? entry.substring(tick.end()) : entry;
        boolean nothingButTick = ticked && (rest.isEmpty() || rest.equals("-"));
        if (nothingButTick || NO_BUDGET.matcher(rest).matches()) {
            return new Runs(new Budget.NoBudget());
        }
        return amount(rest, text.strip());
    }

    private static YearEntry amount(String digits, String text) {
        Matcher amount = AMOUNT.matcher(digits);
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
        if (whole.length() > MOST_DIGITS) {
            return new Broken(Rule.AMOUNT_TOO_LARGE, text);
        }
        return new Runs(new Budget.Baht(new BigDecimal(whole + "." + (part + "00").substring(0, 2))));
    }
}
