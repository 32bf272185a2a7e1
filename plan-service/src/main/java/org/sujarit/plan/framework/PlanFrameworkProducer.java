package org.sujarit.plan.framework;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The frameworks are read once, at start, so that a broken file is known before the first plan. */
class PlanFrameworkProducer {

    @Produces
    @Singleton
    PlanFrameworks frameworks() {
        return PlanFrameworks.load();
    }
}
