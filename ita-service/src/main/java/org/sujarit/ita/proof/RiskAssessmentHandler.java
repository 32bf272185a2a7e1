package org.sujarit.ita.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.sujarit.ita.catalogue.ItemKind;

/** The year's corruption risks prove one item, and what came of managing them another one. */
@ApplicationScoped
class RiskAssessmentHandler extends ProvingHandler {

    RiskAssessmentHandler() {
        super(
                "sujarit.risk-assessment",
                Map.of(
                        "org.sujarit.risk-assessment.published.v1",
                        event -> event.dataAs(YearPublished.class).publication(ItemKind.RISK_ASSESSMENT),
                        "org.sujarit.risk-results.published.v1",
                        event -> event.dataAs(YearPublished.class).publication(ItemKind.RISK_RESULTS)));
    }
}
