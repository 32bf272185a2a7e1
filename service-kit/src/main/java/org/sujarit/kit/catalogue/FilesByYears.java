package org.sujarit.kit.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Data that changes with the fiscal years, as JSON files: those that ship, and those an operator adds. Whoever holds
 * them is a bean of the start, so that a file that can't be used stops the start and not the first request; the message
 * names the file.
 *
 * @param <T> what one file holds; its constructor refuses what breaks a rule
 */
public final class FilesByYears<T extends ValidYears> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Source<T>(String file, T content) {}

    private final Class<T> type;
    private final Consumer<T> rule;
    private final List<Source<T>> sources;

    private FilesByYears(Class<T> type, Consumer<T> rule, List<Source<T>> sources) {
        this.type = type;
        this.rule = rule;
        this.sources = sources;
        sources.sort(Comparator.comparingInt(source -> source.content.validFrom()));
        for (int i = 1; i < sources.size(); i++) {
            Source<T> former = sources.get(i - 1);
            Source<T> next = sources.get(i);
            if (next.content.overlaps(former.content)) {
                throw new IllegalStateException(former.file + " and " + next.file + " hold for one fiscal year");
            }
        }
    }

    /**
     * Reads every file that the folder's {@code index.json} names.
     *
     * @param folder on the class path, with a slash at both ends
     */
    public static <T extends ValidYears> FilesByYears<T> shipped(String folder, Class<T> type) {
        return shipped(folder, type, content -> {});
    }

    /**
     * @param rule throws where a file breaks one that its content can't know alone
     */
    public static <T extends ValidYears> FilesByYears<T> shipped(String folder, Class<T> type, Consumer<T> rule) {
        // An index, because a folder can't be listed inside an archive or a native image.
        List<Source<T>> sources = new ArrayList<>();
        for (String file : resource(folder + "index.json", String[].class, type)) {
            sources.add(checked(folder + file, resource(folder + file, type, type), rule));
        }
        return new FilesByYears<>(type, rule, sources);
    }

    /**
     * With the operator's files, which are those in the folder that end in {@code .json}. One takes the place of the
     * shipped one of the same years.
     *
     * @param setting by which the operator knows the folder
     */
    public FilesByYears<T> and(Path folder, String setting) {
        List<Source<T>> added = added(folder, setting);
        List<Source<T>> all = new ArrayList<>(added);
        sources.stream()
                .filter(source -> added.stream().noneMatch(other -> areOfSameYears(source.content, other.content)))
                .forEach(all::add);
        return new FilesByYears<>(type, rule, all);
    }

    /** By their years. */
    public List<T> all() {
        return sources.stream().map(Source::content).toList();
    }

    /** What holds in a fiscal year (B.E.). */
    public Optional<T> forYear(int fiscalYear) {
        return forYears(fiscalYear, fiscalYear);
    }

    /** What holds for every fiscal year (B.E.) from the first to the last. */
    public Optional<T> forYears(int firstYear, int lastYear) {
        return sources.stream()
                .map(Source::content)
                .filter(content -> content.covers(firstYear, lastYear))
                .findFirst();
    }

    private List<Source<T>> added(Path folder, String setting) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> checked(file.toString(), file(file), rule))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(setting + " " + folder + " can't be read", e);
        }
    }

    private T file(Path file) {
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static <C> C resource(String file, Class<C> content, Class<?> besideIt) {
        try (InputStream in = besideIt.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + file);
            }
            return JSON.readValue(in, content);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static <T> Source<T> checked(String file, T content, Consumer<T> rule) {
        if (content == null) {
            throw new IllegalStateException(file + " holds nothing");
        }
        try {
            rule.accept(content);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " can't be used: " + e.getMessage(), e);
        }
        return new Source<>(file, content);
    }

    private static boolean areOfSameYears(ValidYears one, ValidYears other) {
        return one.validFrom() == other.validFrom() && one.validTo() == other.validTo();
    }

    private static UncheckedIOException unreadable(String file, IOException why) {
        return new UncheckedIOException("Unreadable resource " + file + ": " + why.getMessage(), why);
    }
}
