package org.sujarit.plan.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.sujarit.kit.text.PlainText;
import org.sujarit.plan.actionplan.Budget;

/** What the yearly layout's budget cell says: one amount, none, or that it isn't known yet. */
final class BudgetCell {
    private static final Pattern DASH = Pattern.compile("[-–—]++");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*+(?:\\.[0-9]++)?");
    private static final Pattern WORDS_BEFORE = Pattern.compile("^(?:งบประมาณ|จำนวน|เป็นเงิน|:)++(?=[0-9])");

    private BudgetCell() {}

    static YearEntry read(String text) {
        String entry = ThaiText.compact(text);
        if (entry.isEmpty()) {
            return new YearEntry.Runs(new Budget.Unknown());
        }
        if (isDash(text)) {
            return new YearEntry.Runs(new Budget.NoBudget());
        }
        if (NUMBER.matcher(PlainText.arabicDigits(text)).results().count() > 1) {
            return new YearEntry.Broken(Rule.AMOUNTS_SEVERAL, text.strip());
        }
        return YearEntry.budget(WORDS_BEFORE.matcher(entry).replaceFirst(""), text.strip());
    }

    /** It stands for no budget in most plans, and for one that isn't known yet in some. */
    static boolean isDash(String text) {
        return DASH.matcher(ThaiText.compact(text)).matches();
    }

    static String write(Budget budget) {
        return switch (budget) {
            case Budget.NoBudget() -> "ไม่ใช้งบประมาณ";
            case Budget.Unknown() -> "ยังไม่ทราบงบประมาณ";
            case Budget.Baht(BigDecimal amount) -> YearEntry.write(amount) + " บาท";
        };
    }
}
