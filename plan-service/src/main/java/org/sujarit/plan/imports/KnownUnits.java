package org.sujarit.plan.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units of an organisation as its tables name them. */
public final class KnownUnits {
    public static final KnownUnits NONE = new KnownUnits(Map.of());

    private final Map<UUID, String> names;
    private final Map<String, UUID> byName = new LinkedHashMap<>();
    /** So that of two names with the same beginning the whole one is found. */
    private final List<String> longestFirst;

    private KnownUnits(Map<UUID, String> names) {
        this.names = names;
        names.forEach((id, name) -> byName.putIfAbsent(ThaiText.oneLine(name), id));
        this.longestFirst = byName.keySet().stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** @param names by id; of two units with one name the first is meant */
    public static KnownUnits of(Map<UUID, String> names) {
        return new KnownUnits(new LinkedHashMap<>(names));
    }

    /** Units of which nothing but the names is known, as in what was published. */
    static KnownUnits named(Collection<String> names) {
        return new KnownUnits(names.stream()
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

    Optional<UUID> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A unit by its id, or by its name to the letter. */
    Optional<UUID> exactly(String idOrName) {
        return names.entrySet().stream()
                .filter(unit -> unit.getKey().toString().equals(idOrName)
                        || unit.getValue().equals(idOrName))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
