package org.sujarit.ita.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sujarit.ita.catalogue.ItemKind;

/** The No Gift Policy's declaration, activities and reports of a year prove an item each. */
@ApplicationScoped
class NoGiftPolicyHandler extends ProvingHandler {

    NoGiftPolicyHandler() {
        super(
                "sujarit.no-gift-policy",
                Map.of(
                        "org.sujarit.no-gift-declaration.published.v1",
                        event -> event.dataAs(YearPublished.class).publication(ItemKind.NO_GIFT_DECLARATION),
                        "org.sujarit.no-gift-activities.published.v1",
                        event -> event.dataAs(YearPublished.class).publication(ItemKind.NO_GIFT_ACTIVITIES),
                        "org.sujarit.no-gift-report.published.v1",
                        event -> event.dataAs(NoGiftReportPublished.class).publication()));
    }

    private record NoGiftReportPublished(
            UUID organisationId, ReportRound kind, int fiscalYear, Instant publishedAt, URI publicAddress) {

        Publication publication() {
            ItemKind proven =
                    ReportRound.choose(kind, ItemKind.NO_GIFT_SIX_MONTH_REPORT, ItemKind.NO_GIFT_ANNUAL_REPORT);
            return Publication.ofYear(fiscalYear, proven, organisationId, publishedAt, publicAddress);
        }
    }
}
