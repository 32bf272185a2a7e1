package org.sujarit.plan.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.framework.PlanFrameworks;

/** The library of common measures. It is data: a further one is an entry in a file of the plan framework's years. */
@ApplicationScoped
public class MeasureTemplates {

    private static final String FOLDER = "/measure-templates/";

    @Inject
    ObjectMapper json;

    @Inject
    PlanFrameworks frameworks;

    private List<Library> libraries;

    /** The measures for plans of these fiscal years (B.E.). */
    record Library(int validFrom, int validTo, List<MeasureTemplate> templates) {}

    @PostConstruct
    void load() {
        libraries = Arrays.stream(read("index.json", String[].class))
                .map(file -> read(file, Library.class))
                .peek(this::requireSound)
                .toList();
    }

    /** Empty for years without a library. */
    public List<MeasureTemplate> forYears(int firstFiscalYear, int lastFiscalYear) {
        return libraries.stream()
                .filter(library -> library.validFrom <= firstFiscalYear && lastFiscalYear <= library.validTo)
                .flatMap(library -> library.templates.stream())
                .toList();
    }

    Optional<MeasureTemplate> find(String code, int firstFiscalYear, int lastFiscalYear) {
        return forYears(firstFiscalYear, lastFiscalYear).stream()
                .filter(template -> template.code().equals(code))
                .findFirst();
    }

    private void requireSound(Library library) {
        PlanFramework framework =
                frameworks.forYears(library.validFrom, library.validTo).orElseThrow();
        Set<String> codes = new HashSet<>();
        for (MeasureTemplate template : library.templates) {
            boolean known = template.guidelineCodes().stream()
                    .allMatch(code -> framework.guideline(code).isPresent());
            if (!codes.add(template.code()) || !known) {
                throw new IllegalStateException(
                        "measure template " + template.code() + " stands twice, or names an unknown guideline");
            }
        }
    }

    private <T> T read(String file, Class<T> type) {
        try (InputStream in = MeasureTemplates.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + FOLDER + file);
            }
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable resource " + FOLDER + file, e);
        }
    }
}
