package org.sujarit.plan.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.progress.PublishedReport;
import org.sujarit.plan.publication.NewPublication;
import org.sujarit.plan.round.ScheduledRound;

/** Keeps the sums of what is published, in the transaction of the publication itself. */
@ApplicationScoped
class OrganisationYears {

    @Transactional(Transactional.TxType.MANDATORY)
    void takeIn(@Observes NewPublication publication) {
        switch (publication.document()) {
            case PublishedPlan plan -> {
                lock(plan.organisationId());
                for (int year = plan.firstFiscalYear(); year <= plan.lastFiscalYear(); year++) {
                    OrganisationYear.of(plan.organisationId(), year).takeIn(plan);
                }
            }
            case PublishedReport report -> {
                lock(report.organisationId());
                OrganisationYear.of(report.organisationId(), report.fiscalYear())
                        .takeIn(report);
            }
            default -> {
                // Other documents are not counted.
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void takeIn(@Observes ScheduledRound round) {
        lock(round.organisationId());
        OrganisationYear.of(round.organisationId(), round.fiscalYear()).takeIn(round);
    }

    /** Two publications of one organisation queue up here, so that both enter into its sums. */
    private static void lock(UUID organisationId) {
        if (Organisation.locked(organisationId).isEmpty()) {
            throw new IllegalStateException("a publication of an organisation that is not registered");
        }
    }
}
