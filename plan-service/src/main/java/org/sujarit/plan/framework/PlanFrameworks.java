package org.sujarit.plan.framework;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.sujarit.kit.catalogue.FilesByYears;

/** All plan frameworks this release knows. They are data: a new period is a file and a line in the index. */
@Startup
@Singleton
public class PlanFrameworks {

    private final FilesByYears<PlanFramework> frameworks = FilesByYears.shipped("/frameworks/", PlanFramework.class);

    /** The framework that holds for every fiscal year (B.E.) from the first to the last. */
    public Optional<PlanFramework> forYears(int firstYear, int lastYear) {
        return frameworks.forYears(firstYear, lastYear);
    }
}
