package org.sujarit.plan.imports;

import java.util.Arrays;
import java.util.Comparator;
import org.sujarit.kit.text.Text;

/**
 * Something in the file that is wrong or doubtful, at the cell where a person would correct it.
 *
 * @param sheet as in {@link CellAddress}
 * @param row as in {@link CellAddress}
 * @param column as in {@link CellAddress}
 * @param code stable name of the rule, in kebab case
 * @param value the cell's text, cut at 100 characters
 */
public record Finding(
        Severity severity,
        String sheet,
        int row,
        String column,
        String code,
        String messageTh,
        String messageEn,
        String value) {
    private static final int LONGEST_TEXT = 100;

    /** The order of reading within a sheet. */
    static final Comparator<Finding> BY_CELL = Comparator.comparingInt(Finding::row)
            .thenComparing(finding -> finding.column().length())
            .thenComparing(Finding::column);

    public Finding {
        value = cut(value);
    }

    Text message() {
        return Text.of(messageTh, messageEn);
    }

    static Finding of(Rule rule, CellAddress at, String value, Object... wholeDetails) {
        Object[] details = Arrays.stream(wholeDetails)
                .map(detail -> detail instanceof String text ? cut(text) : detail)
                .toArray();
        return new Finding(
                rule.severity(),
                at.sheet(),
                at.row(),
                at.column(),
                rule.code(),
                rule.messageTh(details),
                rule.messageEn(details),
                value);
    }

    static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        // Half of a pair of surrogates is no character, and a strict reader of the answer stops at it.
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
}
