package org.sujarit.ita.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The catalogues by fiscal year: those that ship, and those an operator puts into a folder. One of the folder replaces
 * a shipped one of its year. A file that breaks a rule stops the start, naming the file.
 */
@Startup
@Singleton
public class Catalogues {

    private static final String SHIPPED = "/catalogues/";

    private final ObjectMapper json = JsonMapper.builder().build();
    private final NavigableMap<Integer, Catalogue> byYear = new TreeMap<>();

    @Inject
    Catalogues(@ConfigProperty(name = "sujarit.ita.catalogue-directory") Optional<Path> directory) {
        for (String file : shipped("index.json", String[].class)) {
            add(shipped(file, Catalogue.class));
        }
        directory.ifPresent(this::addAll);
    }

    public Optional<Catalogue> of(int fiscalYear) {
        return Optional.ofNullable(byYear.get(fiscalYear));
    }

    public Collection<Catalogue> all() {
        return Collections.unmodifiableCollection(byYear.values());
    }

    /** The fiscal years whose checklist shows what is proven of that one, in their order. */
    public List<Integer> yearsThatShow(ItemKind kind, int provenYear) {
        return byYear.values().stream()
                .filter(catalogue -> catalogue.isProvenBy(kind, provenYear))
                .map(Catalogue::fiscalYear)
                .toList();
    }

    private void add(Catalogue catalogue) {
        byYear.put(catalogue.fiscalYear(), catalogue);
    }

    private void addAll(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> add(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("SUJARIT_CATALOGUE_DIR " + directory + " can't be read", e);
        }
    }

    private Catalogue read(Path file) {
        try {
            return json.readValue(file.toFile(), Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    private <T> T shipped(String name, Class<T> type) {
        try (InputStream stream = Catalogues.class.getResourceAsStream(SHIPPED + name)) {
            return json.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped catalogue " + name + " can't be used", e);
        }
    }
}
