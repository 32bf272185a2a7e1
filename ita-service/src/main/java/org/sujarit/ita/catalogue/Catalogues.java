package org.sujarit.ita.catalogue;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.catalogue.FilesByYears;

/**
 * The catalogues by fiscal year: those that ship, and those an operator puts into a folder. One of the folder replaces
 * a shipped one of its year. A file that breaks a rule stops the start, naming the file.
 */
@Startup
@Singleton
public class Catalogues {

    private final FilesByYears<Catalogue> files;

    @Inject
    Catalogues(@ConfigProperty(name = "sujarit.ita.catalogue-directory") Optional<Path> directory) {
        FilesByYears<Catalogue> shipped = FilesByYears.shipped("/catalogues/", Catalogue.class);
        files = directory
                .map(folder -> shipped.and(folder, "SUJARIT_CATALOGUE_DIR"))
                .orElse(shipped);
    }

    public Optional<Catalogue> of(int fiscalYear) {
        return files.forYear(fiscalYear);
    }

    public List<Catalogue> all() {
        return files.all();
    }

    /** The fiscal years whose checklist shows what is proven of that one, in their order. */
    public List<Integer> yearsThatShow(ItemKind kind, int provenYear) {
        return files.all().stream()
                .filter(catalogue -> catalogue.isProvenBy(kind, provenYear))
                .map(Catalogue::fiscalYear)
                .toList();
    }
}
