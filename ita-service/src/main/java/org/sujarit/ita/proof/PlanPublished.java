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
    private static final int FIRST_YEAR = 2500;
    private static final int LAST_YEAR = 2700;

    static PlanPublished of(IncomingEvent event) {
        PlanPublished plan = event.dataAs(PlanPublished.class);
        if (plan.organisationId == null || plan.publishedAt == null || plan.publicAddress == null) {
            throw new UnusableEvent("a plan without organisation, time or address");
        }
        if (!plan.hasPossibleYears()) {
            throw new UnusableEvent("a plan of impossible years");
        }
        // The address is shown to people as a link.
        if (!"http".equals(plan.publicAddress.getScheme()) && !"https".equals(plan.publicAddress.getScheme())) {
            throw new UnusableEvent("a plan whose address is not of the web");
        }
        return plan;
    }

    private boolean hasPossibleYears() {
        return firstFiscalYear >= FIRST_YEAR
                && lastFiscalYear <= LAST_YEAR
                && lastFiscalYear >= firstFiscalYear
                && lastFiscalYear - firstFiscalYear < LONGEST_PLAN;
    }
}
