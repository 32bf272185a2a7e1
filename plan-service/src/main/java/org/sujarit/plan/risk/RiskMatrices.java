package org.sujarit.plan.risk;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sujarit.kit.catalogue.FilesByYears;

/** All risk matrices this release knows. They are data: other years are a file and a line in the index. */
@Startup
@Singleton
public class RiskMatrices {

    private final FilesByYears<RiskMatrix> matrices;

    @Inject
    RiskMatrices() {
        this("/risk-matrices/");
    }

    RiskMatrices(String folder) {
        matrices = FilesByYears.shipped(folder, RiskMatrix.class);
    }

    /** The matrix that holds for a fiscal year (B.E.). */
    public Optional<RiskMatrix> forYear(int fiscalYear) {
        return matrices.forYear(fiscalYear);
    }
}
