package org.sujarit.ita.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.sujarit.ita.Events;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.testkit.TestTopic;

/** What plan-service publishes once a fiscal year, as it stands in the contracts. */
enum YearlyEvent {
    SIX_MONTH_REPORT(Events.PROGRESS_REPORTS, "org.sujarit.progress-report.submitted.v1", "submittedAt", "SIX_MONTH"),
    ANNUAL_REPORT(Events.PROGRESS_REPORTS, "org.sujarit.progress-report.submitted.v1", "submittedAt", "ANNUAL"),
    RISK_ASSESSMENT(Events.RISK_ASSESSMENTS, "org.sujarit.risk-assessment.published.v1", "publishedAt", null),
    RISK_RESULTS(Events.RISK_ASSESSMENTS, "org.sujarit.risk-results.published.v1", "publishedAt", null),
    NO_GIFT_DECLARATION(Events.NO_GIFT_POLICY, "org.sujarit.no-gift-declaration.published.v1", "publishedAt", null),
    NO_GIFT_ACTIVITIES(Events.NO_GIFT_POLICY, "org.sujarit.no-gift-activities.published.v1", "publishedAt", null),
    NO_GIFT_SIX_MONTH_REPORT(
            Events.NO_GIFT_POLICY, "org.sujarit.no-gift-report.published.v1", "publishedAt", "SIX_MONTH"),
    NO_GIFT_ANNUAL_REPORT(Events.NO_GIFT_POLICY, "org.sujarit.no-gift-report.published.v1", "publishedAt", "ANNUAL");

    final TestTopic topic;
    final String type;
    final String timeField;
    private final String reportKind;

    YearlyEvent(TestTopic topic, String type, String timeField, String reportKind) {
        this.topic = topic;
        this.type = type;
        this.timeField = timeField;
        this.reportKind = reportKind;
    }

    boolean isReport() {
        return reportKind != null;
    }

    /** The contract's example as one of this organisation and year. */
    ObjectNode of(TestOrganisation organisation, int fiscalYear) {
        ObjectNode data = Events.example(type)
                .put("organisationId", organisation.id().toString())
                .put("fiscalYear", fiscalYear);
        return isReport() ? data.put("kind", reportKind) : data;
    }

    UUID send(JsonNode data) {
        return Events.send(topic, type, UUID.randomUUID(), data);
    }

    /** Sends it, and waits until the service has settled it. */
    UUID apply(JsonNode data) {
        UUID event = send(data);
        Events.awaitSettled(topic);
        return event;
    }
}
