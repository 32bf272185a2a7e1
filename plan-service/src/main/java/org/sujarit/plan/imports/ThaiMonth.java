package org.sujarit.plan.imports;

import java.time.Month;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Thai months, whole and short (ต.ค.). */
final class ThaiMonth {
    private static final List<String> LONG = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> SHORT =
            List.of("มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค");

    /** Any month, in a text without white space. */
    static final String PATTERN = "(?:" + LONG.stream().map(Pattern::quote).collect(Collectors.joining("|")) + "|"
            + SHORT.stream()
                    .map(letters -> letters.substring(0, letters.length() - 1) + "\\.?"
                            + letters.charAt(letters.length() - 1) + "\\.?")
                    .collect(Collectors.joining("|"))
            + ")";

    private ThaiMonth() {}

    /** @param name as {@link #PATTERN} finds it */
    static Month of(String name) {
        int at = LONG.indexOf(name);
        return Month.of((at >= 0 ? at : SHORT.indexOf(name.replace(".", ""))) + 1);
    }
}
