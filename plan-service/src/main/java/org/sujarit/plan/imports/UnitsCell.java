package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a cell with responsible units apart: names between line breaks, commas and slashes; also with และ or a space
 * between them, if then each of them is known. What is no unit's name may be a person's and is never kept.
 */
final class UnitsCell {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,/;]*+");
    private static final Pattern BEFORE_SEPARATOR = Pattern.compile(" *+(?:[\\n,/;]|$)");
    private static final Pattern NEXT_SEPARATOR = Pattern.compile("[\\n,/;]|$");
    private static final Pattern BETWEEN = Pattern.compile(" ?และ ?| ");
    private static final Pattern NUMBER = Pattern.compile("^\\(?[0-9๐-๙]{1,2}[.)]+ ?");
    private static final Pattern EXACT = Pattern.compile("[^⟦⟧]*+(⟦[^⟧]*+⟧)");
    /** More than the names of all units that one item can have. */
    private static final int LONGEST_GROUP = 5_000;

    /**
     * What the cell says.
     *
     * @param unknown which of its entries, counted from 1, name no unit
     * @param ambiguous names in it that several units bear
     */
    record Reading(List<UUID> units, List<Integer> unknown, List<String> ambiguous) {}

    private final String text;
    private final String shape;
    private final KnownUnits known;
    private final Set<UUID> found = new LinkedHashSet<>();
    private final List<Integer> unknown = new ArrayList<>();
    private final Set<String> ambiguous = new LinkedHashSet<>();

    private UnitsCell(String cell, KnownUnits known) {
        this.text = ThaiText.clean(cell).replaceAll("[ \\t]++", " ");
        this.shape = ExactText.masked(text);
        this.known = known;
    }

    static Reading read(String cell, KnownUnits known) {
        UnitsCell reader = new UnitsCell(cell, known);
        reader.read();
        return new Reading(List.copyOf(reader.found), reader.unknown, List.copyOf(reader.ambiguous));
    }

    /** The cell that gives these units, by their ids where a name alone would not. */
    static String write(List<UUID> units, KnownUnits known) {
        return write(units, known, id -> label(known.name(id)) + ExactText.write(id.toString()));
    }

    static String writeNames(Collection<String> names) {
        KnownUnits known = KnownUnits.named(names);
        return write(List.copyOf(known.names().keySet()), known, id -> ExactText.write(known.name(id)));
    }

    private static String write(List<UUID> units, KnownUnits known, Function<UUID, String> exact) {
        String names = units.stream().map(known::name).collect(Collectors.joining("\n"));
        boolean plain = units.stream().map(known::name).allMatch(ExactText::isPlain)
                && read(names, known).equals(new Reading(units, List.of(), List.of()));
        return plain ? names : units.stream().map(exact).collect(Collectors.joining("\n"));
    }

    /** For people, before an id; without what would divide the cell. */
    private static String label(String name) {
        return ExactText.isPlain(name) ? name.replaceAll("[,/;]", " ") + " " : "";
    }

    private void read() {
        int at = after(SEPARATORS, 0);
        for (int entry = 1; at < text.length(); entry++) {
            int from = at;
            Optional<String> name = known.longestFirst().stream()
                    .filter(its -> text.startsWith(its, from) && ends(from + its.length()))
                    .findFirst();
            if (name.isPresent()) {
                take(name.get(), known.byName(name.get()));
                at = after(SEPARATORS, from + name.get().length());
            } else {
                Matcher next = NEXT_SEPARATOR.matcher(shape);
                int end = next.find(from) ? next.start() : text.length();
                readGroup(text.substring(from, end).strip(), entry);
                at = after(SEPARATORS, end);
            }
        }
    }

    private int after(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(shape).region(from, shape.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }

    private boolean ends(int at) {
        return BEFORE_SEPARATOR.matcher(shape).region(at, shape.length()).lookingAt();
    }

    private void readGroup(String group, int entry) {
        if (YearEntry.OFF.matcher(group).matches()) {
            return;
        }
        Matcher exact = EXACT.matcher(group);
        if (exact.matches()) {
            String idOrName = ExactText.read(exact.group(1)).orElse("");
            Set<UUID> units = known.exactly(idOrName);
            if (units.isEmpty()) {
                unknown.add(entry);
            } else {
                take(idOrName, units);
            }
            return;
        }
        List<String> names = names(NUMBER.matcher(group).replaceFirst(""));
        if (names.isEmpty()) {
            unknown.add(entry);
        }
        names.forEach(name -> take(name, known.byName(name)));
    }

    /** @param units that bear the name, at least one */
    private void take(String name, Set<UUID> units) {
        if (units.size() == 1) {
            found.addAll(units);
        } else {
            ambiguous.add(name);
        }
    }

    private List<String> names(String group) {
        List<String> names = new ArrayList<>();
        boolean complete = group.length() <= LONGEST_GROUP && names(group, 0, names, new HashSet<>());
        return complete ? names : List.of();
    }

    /** @param dead from where no known names lead to the end */
    private boolean names(String group, int from, List<String> found, Set<Integer> dead) {
        if (dead.contains(from)) {
            return false;
        }
        for (String name : known.longestFirst()) {
            if (group.startsWith(name, from)) {
                int end = from + name.length();
                found.add(name);
                Matcher between = BETWEEN.matcher(group).region(end, group.length());
                if (end == group.length() || (between.lookingAt() && names(group, between.end(), found, dead))) {
                    return true;
                }
                found.removeLast();
            }
        }
        dead.add(from);
        return false;
    }
}
