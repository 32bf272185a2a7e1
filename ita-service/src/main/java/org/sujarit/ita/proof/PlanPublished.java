package org.sujarit.ita.proof;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.kit.messaging.IncomingEvent;
import org.sujarit.kit.messaging.UnusableEvent;

/** What this service takes from {@code org.sujarit.plan.published.v1}. */
record PlanPublished(
        UUID organisationId, int firstFiscalYear, int lastFiscalYear, Instant publishedAt, URI publicAddress) {

    private static final int LONGEST_PLAN = 10;

    static PlanPublished of(IncomingEvent event) {
        PlanPublished plan = event.dataAs(PlanPublished.class);
        if (plan.organisationId == null || plan.publishedAt == null || plan.publicAddress == null) {
            throw new UnusableEvent("a plan without organisation, time or address");
        }
        if (plan.lastFiscalYear < plan.firstFiscalYear || plan.lastFiscalYear - plan.firstFiscalYear >= LONGEST_PLAN) {
            throw new UnusableEvent("a plan of impossible years");
        }
        return plan;
    }
}
