package org.sujarit.plan.risk;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The matrices are read once, at start, so that a broken file is known before the first assessment. */
class RiskMatrixProducer {

    @Startup
    @Produces
    @Singleton
    RiskMatrices matrices() {
        return RiskMatrices.load();
    }
}
