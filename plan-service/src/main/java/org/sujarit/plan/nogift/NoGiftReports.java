package org.sujarit.plan.nogift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.database.Unique;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.organisation.OwnOrganisation;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;

/** Assembles reports out of the register, the activities and the declaration, and publishes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoGiftReports {

    private static final String SUBJECT = "no-gift-report";

    @Inject
    OwnOrganisation ownOrganisation;

    @Inject
    Publications publications;

    @Inject
    NoGiftPublisher publisher;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    NoGiftReport draft(NoGiftReportRequest request) {
        ownOrganisation.get();
        NoGiftReport report = NoGiftReport.draft(request.fiscalYear(), request.kind(), request.words(), now());
        if (NoGiftReport.exists(request.fiscalYear(), request.kind())) {
            throw new Problem(NoGiftProblems.REPORT_EXISTS);
        }
        Unique.persist(report, NoGiftProblems.REPORT_EXISTS);
        audit.record("no-gift-report.drafted", SUBJECT, report.id);
        return report;
    }

    NoGiftReport change(UUID id, String ifMatch, NoGiftReportWords words) {
        NoGiftReport report = NoGiftReport.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, version(report, totals(report)));
        report.change(words, now());
        return saved(report, "no-gift-report.changed");
    }

    NoGiftReport publish(UUID id, String ifMatch) {
        NoGiftReport report = NoGiftReport.locked(id).orElseThrow(Problems::notFound);
        NoGiftTotals totals = totals(report);
        Versions.requireMatch(ifMatch, version(report, totals));
        report.requirePublishable(now());
        supersede(report.amends);
        report.publish(now());
        publisher.publish(PublishedNoGiftReport.of(report, totals, ownOrganisation.get()));
        return saved(report, "no-gift-report.published");
    }

    /** Starts the edition that shall follow a published one; there is one at a time. */
    NoGiftReport amend(UUID id) {
        NoGiftReport report =
                NoGiftReport.locked(id).orElseThrow(Problems::notFound).amend(now());
        report.persistAndFlush();
        audit.record("no-gift-report.amendment-started", SUBJECT, report.id);
        return report;
    }

    /** Of the register as it is now, while it is a draft; afterwards as they were published. */
    NoGiftTotals totals(NoGiftReport report) {
        return switch (report.lifecycle.state()) {
            case DRAFT, SUBMITTED, APPROVED -> assembled(report, ownOrganisation.get());
            case PUBLISHED, SUPERSEDED ->
                publications
                        .document(PublicationKind.NO_GIFT_REPORT, report.id, PublishedNoGiftReport.class)
                        .totals();
        };
    }

    private static NoGiftTotals assembled(NoGiftReport report, Organisation organisation) {
        return NoGiftTotals.of(
                report.period(),
                GiftRecord.sums(report.period()),
                organisation.unitNames(),
                NoGiftActivity.attendance(report.period()),
                NoGiftDeclaration.inForce(report.fiscalYear)
                        .map(declaration -> declaration.id)
                        .orElse(null));
    }

    /** Before its successor is in force, as the database lets only one be. */
    private void supersede(UUID earlier) {
        if (earlier != null) {
            NoGiftReport.locked(earlier).orElseThrow().supersede(now());
            NoGiftReport.flush();
        }
    }

    /** Hangs on the totals too: who publishes a draft has seen what is published. */
    static String version(NoGiftReport report, NoGiftTotals totals) {
        int content = NoGiftReportCsv.of(report, totals).hashCode();
        return report.version + "-" + Integer.toHexString(content);
    }

    private NoGiftReport saved(NoGiftReport report, String action) {
        NoGiftReport.flush();
        audit.record(action, SUBJECT, report.id);
        return report;
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
