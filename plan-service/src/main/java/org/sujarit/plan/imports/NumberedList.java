package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sujarit.kit.text.PlainText;

/**
 * A text with entries numbered ๑) ๒) ๓), 1. 2. 3. or (๑) (๒) (๓). The first number says which way of numbering it is;
 * an entry begins where the next number of that way stands. Any other number is text, and a doubt where it could be meant.
 *
 * @param before what stands before the first number
 */
record NumberedList(String before, List<String> entries) {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![^\\s])(?:\\((?<bracketed>[0-9]{1,3})\\)|(?<closed>[0-9]{1,3})\\.?\\)|(?<dotted>[0-9]{1,3})\\.(?![0-9]))");
    private static final List<String> WAYS = List.of("bracketed", "closed", "dotted");

    private static final int LOOKED_AT = 20;

    static boolean hasNumbers(String text) {
        return NUMBER.matcher(PlainText.arabicDigits(text)).find();
    }

    /** Whether the first entry of a list stands there. */
    static boolean beginsAt(String text, int at) {
        String next = text.substring(at, Math.min(at + LOOKED_AT, text.length()));
        Matcher number = NUMBER.matcher(PlainText.arabicDigits(next).stripLeading());
        return number.lookingAt() && number.group().replaceAll("[^0-9]", "").equals("1");
    }

    static NumberedList read(String text, List<DetailsCell.Doubt> doubts) {
        Matcher number = NUMBER.matcher(PlainText.arabicDigits(ExactText.masked(text)));
        String way = null;
        String before = text;
        List<String> entries = new ArrayList<>();
        int from = 0;
        int next = 1;
        while (number.find()) {
            String its = WAYS.stream()
                    .filter(name -> number.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            int value = Integer.parseInt(number.group(its));
            boolean expected = value == next && (way == null || way.equals(its));
            if (!expected) {
                doubt(text, number, way != null && !way.equals(its), value == next, doubts);
                continue;
            }
            if (next == 1) {
                before = text.substring(0, number.start());
            } else {
                add(entries, text.substring(from, number.start()), doubts);
            }
            way = its;
            from = number.end();
            next++;
        }
        if (next > 1) {
            add(entries, text.substring(from), doubts);
        }
        return new NumberedList(before, entries);
    }

    private static void add(List<String> entries, String text, List<DetailsCell.Doubt> doubts) {
        String entry = ExactText.oneLine(text);
        boolean exact = ExactText.read(text).isPresent();
        if (entry.isEmpty() && !exact) {
            doubts.add(new DetailsCell.Doubt(Rule.STEP_EMPTY, entries.size() + 1));
        }
        entries.add(entry);
    }

    /** Numbers of another way are an inner list, unless they would go on with this one. */
    private static void doubt(
            String text, Matcher number, boolean otherWay, boolean goesOn, List<DetailsCell.Doubt> doubts) {
        if (otherWay && !goesOn) {
            return;
        }
        Rule rule = DetailsCell.beginsLine(text, number.start()) && !otherWay
                ? Rule.STEPS_OUT_OF_ORDER
                : Rule.STEP_NUMBER_DOUBTFUL;
        doubts.add(new DetailsCell.Doubt(rule, number.group()));
    }
}
