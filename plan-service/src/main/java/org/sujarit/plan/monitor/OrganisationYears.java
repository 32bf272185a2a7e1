package org.sujarit.plan.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.UUID;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.progress.PublishedReport;
import org.sujarit.plan.publication.NewPublication;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;
import org.sujarit.plan.round.ScheduledRound;

/** Keeps the sums of what is published, in the transaction of the publication itself. */
@ApplicationScoped
class OrganisationYears {

    @Inject
    Publications publications;

    @Transactional(Transactional.TxType.MANDATORY)
    void takeIn(@Observes NewPublication publication) {
        switch (publication.kind()) {
            case ACTION_PLAN, PROGRESS_REPORT -> {
                lock(publication.organisationId());
                for (int year = publication.firstFiscalYear(); year <= publication.lastFiscalYear(); year++) {
                    countAnew(OrganisationYear.of(publication.organisationId(), year));
                }
            }
            case RISK_ASSESSMENT, RISK_RESULTS, NO_GIFT_DECLARATION, NO_GIFT_ACTIVITIES, NO_GIFT_REPORT -> {
                // These are not counted.
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void takeIn(@Observes ScheduledRound round) {
        lock(round.organisationId());
        OrganisationYear.of(round.organisationId(), round.fiscalYear()).takeIn(round);
    }

    /** Whatever changes the sums of one organisation queues up here, so that all of it enters into them. */
    private static void lock(UUID organisationId) {
        if (Organisation.locked(organisationId).isEmpty()) {
            throw new IllegalStateException("a publication of an organisation that is not registered");
        }
    }

    /** From what is in force, so that a plan that is amended after another was published has its reports again. */
    private void countAnew(OrganisationYear year) {
        publications
                .inForce(PublicationKind.ACTION_PLAN, year.organisationId, year.fiscalYear, PublishedPlan.class)
                .stream()
                .max(Comparator.comparing(PublishedPlan::publishedAt))
                .ifPresent(plan -> {
                    year.standsOn(plan, finding(plan.id()));
                    takeInReports(year, series(plan));
                });
    }

    private void takeInReports(OrganisationYear year, UUID planSeries) {
        publications
                .inForce(PublicationKind.PROGRESS_REPORT, year.organisationId, year.fiscalYear, PublishedReport.class)
                .stream()
                .filter(report -> planSeries(report).equals(planSeries))
                .sorted(Comparator.comparing(PublishedReport::kind))
                .forEach(report -> year.takeIn(report, first(report), finding(report.id())));
    }

    /** All revisions of a report share the id of the first. */
    private PublishedReport first(PublishedReport report) {
        return publications.document(PublicationKind.PROGRESS_REPORT, report.seriesId(), PublishedReport.class);
    }

    /** The first reports that were published don't say it themselves. */
    private UUID planSeries(PublishedReport report) {
        if (report.planSeriesId() != null) {
            return report.planSeriesId();
        }
        return series(publications.document(PublicationKind.ACTION_PLAN, report.planId(), PublishedPlan.class));
    }

    /** The first plans that were published had no versions. */
    private static UUID series(PublishedPlan plan) {
        return plan.seriesId() == null ? plan.id() : plan.seriesId();
    }

    private static VerdictDetails.Finding finding(UUID documentId) {
        return Verdict.lastOnWhole(documentId).map(verdict -> verdict.finding).orElse(null);
    }
}
