package org.sujarit.ita.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sujarit.ita.catalogue.ItemKind;

/** A published plan proves the plan item of each fiscal year that it covers. */
@ApplicationScoped
class ActionPlanHandler extends ProvingHandler {

    ActionPlanHandler() {
        super("sujarit.action-plan", Map.of("org.sujarit.plan.published.v1", event -> event.dataAs(PlanPublished.class)
                .publication()));
    }

    private record PlanPublished(
            UUID organisationId, int firstFiscalYear, int lastFiscalYear, Instant publishedAt, URI publicAddress) {

        Publication publication() {
            return new Publication(
                    ItemKind.ACTION_PLAN, organisationId, firstFiscalYear, lastFiscalYear, publishedAt, publicAddress);
        }
    }
}
