package org.sujarit.plan.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a header row says of its columns, and which of them have been understood. */
final class Labels {
    private final Map<Integer, String> byColumn = new LinkedHashMap<>();
    private final Set<Integer> understood = new TreeSet<>();
    private final Map<Integer, Integer> repeated = new TreeMap<>();

    Labels(SheetRow header) {
        header.cells().forEach((column, text) -> byColumn.put(column, ThaiText.compact(text)));
    }

    /** The column whose whole label this is. */
    OptionalInt named(String label) {
        return first(Pattern.compile(Pattern.quote(label)));
    }

    /** The column whose label starts with one of these. */
    OptionalInt startingWith(String... starts) {
        StringBuilder any = new StringBuilder();
        for (String start : starts) {
            any.append(any.isEmpty() ? "(?:" : "|").append(Pattern.quote(start));
        }
        return first(Pattern.compile(any.append(").*").toString(), Pattern.DOTALL));
    }

    /** What the group says, by column, of those whose label is like this. */
    Map<Integer, String> like(Pattern label) {
        Map<Integer, String> found = new TreeMap<>();
        byColumn.forEach((column, text) -> {
            Matcher matcher = label.matcher(text);
            if (matcher.matches()) {
                found.put(column, matcher.group(1));
            }
        });
        understood.addAll(found.keySet());
        return found;
    }

    /** Columns that mean the same as one before them, which stands beside. */
    Map<Integer, Integer> repeated() {
        return repeated;
    }

    /** Whether the column is read, or has a finding already. */
    boolean understands(int column) {
        return understood.contains(column);
    }

    boolean labels(int column) {
        return byColumn.containsKey(column);
    }

    /** Which of several is meant can't be known, so each after the first is a finding. */
    private OptionalInt first(Pattern label) {
        OptionalInt first = OptionalInt.empty();
        for (Map.Entry<Integer, String> entry : byColumn.entrySet()) {
            if (label.matcher(entry.getValue()).matches()) {
                understood.add(entry.getKey());
                if (first.isEmpty()) {
                    first = OptionalInt.of(entry.getKey());
                } else {
                    repeated.put(entry.getKey(), first.getAsInt());
                }
            }
        }
        return first;
    }
}
