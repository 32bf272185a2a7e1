package org.sujarit.plan.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units of an organisation as its tables name them. */
public final class KnownUnits {
    public static final KnownUnits NONE = of(Map.of());

    private final Map<UUID, String> names;
    private final Set<UUID> active;
    /** A name that several units bear stands for none of them. */
    private final Map<String, Set<UUID>> byName = new LinkedHashMap<>();
    /** So that of two names with the same beginning the whole one is found. */
    private final List<String> longestFirst;

    private KnownUnits(Map<UUID, String> names, Set<UUID> active) {
        this.names = names;
        this.active = active;
        names.forEach((id, name) -> {
            if (active.contains(id)) {
                add(id, ThaiText.oneLine(name));
            }
        });
        Set<String> inUse = Set.copyOf(byName.keySet());
        names.forEach((id, name) -> {
            if (!active.contains(id) && !inUse.contains(ThaiText.oneLine(name))) {
                add(id, ThaiText.oneLine(name));
            }
        });
        this.longestFirst = byName.keySet().stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private void add(UUID id, String name) {
        byName.computeIfAbsent(name, its -> new LinkedHashSet<>()).add(id);
    }

    /** @param names by id, all of units in use */
    public static KnownUnits of(Map<UUID, String> names) {
        return of(names, names.keySet());
    }

    /**
     * @param names by id
     * @param active the units in use: a name that passed on from a closed unit is theirs
     */
    public static KnownUnits of(Map<UUID, String> names, Set<UUID> active) {
        return new KnownUnits(new LinkedHashMap<>(names), Set.copyOf(active));
    }

    /** Units of which nothing but the names is known, as in what was published. */
    static KnownUnits named(Collection<String> names) {
        return of(names.stream()
                .distinct()
                .collect(Collectors.toMap(
                        name -> UUID.randomUUID(), Function.identity(), (a, b) -> a, LinkedHashMap::new)));
    }

    String name(UUID id) {
        return names.get(id);
    }

    Map<UUID, String> names() {
        return names;
    }

    List<String> longestFirst() {
        return longestFirst;
    }

    /** The units that bear the name; more than one where it doesn't say which. */
    Set<UUID> byName(String name) {
        return byName.getOrDefault(name, Set.of());
    }

    /** A unit by its id, or those that bear the name to the letter. */
    Set<UUID> exactly(String idOrName) {
        Optional<UUID> byId = names.keySet().stream()
                .filter(id -> id.toString().equals(idOrName))
                .findFirst();
        return byId.map(Set::of).orElseGet(() -> toTheLetter(idOrName));
    }

    private Set<UUID> toTheLetter(String name) {
        Set<UUID> units =
                names.keySet().stream().filter(id -> names.get(id).equals(name)).collect(Collectors.toSet());
        Set<UUID> inUse = units.stream().filter(active::contains).collect(Collectors.toSet());
        return inUse.isEmpty() ? units : inUse;
    }
}
