package org.sujarit.plan.template;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sujarit.kit.catalogue.FilesByYears;
import org.sujarit.kit.catalogue.ValidYears;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.framework.PlanFrameworks;

/** The library of common measures. It is data: a further one is an entry in a file of the plan framework's years. */
@Startup
@Singleton
public class MeasureTemplates {

    private final PlanFrameworks frameworks;
    private final FilesByYears<Library> libraries;

    /** The measures for plans of these fiscal years (B.E.). */
    record Library(int validFrom, int validTo, List<MeasureTemplate> templates) implements ValidYears {}

    @Inject
    MeasureTemplates(PlanFrameworks frameworks) {
        this(frameworks, "/measure-templates/");
    }

    MeasureTemplates(PlanFrameworks frameworks, String folder) {
        this.frameworks = frameworks;
        libraries = FilesByYears.shipped(folder, Library.class, this::requireSound);
    }

    /** Empty for years without a library. */
    public List<MeasureTemplate> forYears(int firstFiscalYear, int lastFiscalYear) {
        return libraries
                .forYears(firstFiscalYear, lastFiscalYear)
                .map(Library::templates)
                .orElse(List.of());
    }

    Optional<MeasureTemplate> find(String code, int firstFiscalYear, int lastFiscalYear) {
        return forYears(firstFiscalYear, lastFiscalYear).stream()
                .filter(template -> template.code().equals(code))
                .findFirst();
    }

    private void requireSound(Library library) {
        PlanFramework framework = frameworks
                .forYears(library.validFrom, library.validTo)
                .orElseThrow(() -> new IllegalArgumentException("no framework holds for its years"));
        Set<String> codes = new HashSet<>();
        for (MeasureTemplate template : library.templates) {
            boolean known = template.guidelineCodes().stream()
                    .allMatch(code -> framework.guideline(code).isPresent());
            if (!codes.add(template.code()) || !known) {
                throw new IllegalArgumentException(
                        "measure template " + template.code() + " stands twice, or names an unknown guideline");
            }
        }
    }
}
