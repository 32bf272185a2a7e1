package org.sujarit.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.database.Unique;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.approval.ApprovalProblems;
import org.sujarit.plan.approval.Approvals;
import org.sujarit.plan.approval.DecideRequest;
import org.sujarit.plan.evidence.Evidence;
import org.sujarit.plan.evidence.EvidenceReference;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;
import org.sujarit.plan.round.ReportingRound;
import org.sujarit.plan.round.ReportingRounds;

/** What is done with progress reports where more than the report itself takes part: round, plan, chain, files, trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProgressReports {

    private static final String SUBJECT = "progress-report";

    @Inject
    Publications publications;

    @Inject
    Approvals approvals;

    @Inject
    Evidence evidence;

    @Inject
    ReportingRounds rounds;

    @Inject
    ReportPublisher publisher;

    @Inject
    AuditTrail audit;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    ProgressReport open(OpenReport request) {
        ReportingRound round = ReportingRound.of(request.roundId())
                .orElseThrow(() -> Problems.invalid("roundId", "ไม่มีรอบการรายงานนี้", "is not a round of yours"));
        round.requireOpen(LocalDate.now(clock));
        PublishedPlan plan = planInForce(request.planId(), round.fiscalYear());
        if (ProgressReport.exists(round.id(), plan.seriesId())) {
            throw new Problem(ProgressProblems.REPORT_EXISTS);
        }
        ProgressReport report = ProgressReport.open(round, plan, now());
        Unique.persist(report, ProgressProblems.REPORT_EXISTS);
        audit.record("progress-report.opened", SUBJECT, report.id);
        return report;
    }

    ProgressReport record(UUID id, UUID itemId, String ifMatch, ProgressDetails details) {
        ProgressReport report = forChange(id, ifMatch);
        requireOpenRound(report);
        report.record(item(report, itemId), details, now());
        saved(report, "progress-report.item-recorded");
        if (report.entry(itemId).overspendingConfirmed) {
            audit.record("progress-report.overspending-confirmed", SUBJECT, id + "/" + itemId);
        }
        return report;
    }

    /** A file that was added to a report, and the version of the report that holds it. */
    record AddedFile(EvidenceReference file, long reportVersion) {}

    AddedFile addFile(UUID id, UUID itemId, String name, byte[] content) {
        ProgressReport report = ProgressReport.locked(id).orElseThrow(Problems::notFound);
        report.lifecycle.requireDraft();
        requireOpenRound(report);
        EvidenceReference file = evidence.add(id, name, content);
        report.addFile(itemId, file, now());
        saved(report, "progress-report.file-added");
        return new AddedFile(file, report.version);
    }

    ProgressReport removeFile(UUID id, UUID itemId, UUID fileId, String ifMatch) {
        ProgressReport report = forChange(id, ifMatch);
        report.removeFile(itemId, fileId, now());
        evidence.remove(id, fileId);
        return saved(report, "progress-report.file-removed");
    }

    /** Takes a draft away for good, with the files that were added to it. */
    void discard(UUID id, String ifMatch) {
        ProgressReport report = forChange(id, ifMatch);
        report.lifecycle.requireDraft();
        evidence.removeAll(id);
        report.delete();
        ProgressReport.flush();
        audit.record("progress-report.discarded", SUBJECT, id);
    }

    ProgressReport submit(UUID id, String ifMatch) {
        ProgressReport report = forChange(id, ifMatch);
        requireOpenRound(report);
        if (report.amends == null) {
            requireInForce(report);
        }
        report.submit(now());
        return saved(report, "progress-report.submitted");
    }

    ProgressReport decide(UUID id, String ifMatch, DecideRequest request) {
        ProgressReport report = forChange(id, ifMatch);
        boolean approved = approvals.decide(report.id, report.lifecycle, request);
        report.noteDecision(now());
        return saved(report, approved ? "progress-report.approved" : "progress-report.sent-back");
    }

    ProgressReport publish(UUID id, String ifMatch) {
        ProgressReport report = forChange(id, ifMatch);
        // Locked after the report, as nobody who holds a round waits for a report; then the organisation, as in a
        // round.
        ReportingRound round = ReportingRound.locked(report.roundId).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        report.kind.requireOver(report.fiscalYear, today);
        if (report.amends == null) {
            report.publish(round.isLateOn(today), now());
        } else {
            // A correction makes a report neither late nor punctual.
            ProgressReport earlier = ProgressReport.locked(report.amends).orElseThrow();
            report.publish(earlier.late, now());
            earlier.supersede(now());
        }
        rounds.settle(round);
        publisher.publish(document(report));
        return saved(report, "progress-report.published");
    }

    /** Starts the revision that corrects a report that was sent in; there is one at a time. */
    ProgressReport revise(UUID id) {
        ProgressReport earlier = ProgressReport.locked(id).orElseThrow(Problems::notFound);
        ProgressReport report = earlier.revise(now());
        if (ProgressReport.isRevised(id)) {
            throw new Problem(ApprovalProblems.ALREADY_REVISED);
        }
        report.persistAndFlush();
        audit.record("progress-report.revision-started", SUBJECT, report.id);
        return report;
    }

    ReportView view(ProgressReport report) {
        return ReportView.of(report, approvals.of(report.id));
    }

    /** The report as it is, or would be, sent in. */
    PublishedReport document(ProgressReport report) {
        return PublishedReport.of(report, plan(report), approvals.forPublication(report.id, report.lifecycle));
    }

    /** Its opening day may have been moved since the report was begun. */
    private void requireOpenRound(ProgressReport report) {
        ReportingRound.of(report.roundId).orElseThrow().requireOpen(LocalDate.now(clock));
    }

    private void requireInForce(ProgressReport report) {
        planInForce(report.planId, report.fiscalYear);
    }

    private PublishedPlan planInForce(UUID planId, int fiscalYear) {
        return publications
                .inForce(PublicationKind.ACTION_PLAN, tenant.organisationId(), fiscalYear, PublishedPlan.class)
                .stream()
                .filter(plan -> plan.id().equals(planId))
                .findFirst()
                .orElseThrow(() -> new Problem(ProgressProblems.PLAN_NOT_IN_FORCE));
    }

    private PublishedPlan plan(ProgressReport report) {
        return publications.document(PublicationKind.ACTION_PLAN, report.planId, PublishedPlan.class);
    }

    private PublishedPlan.PublishedItem item(ProgressReport report, UUID itemId) {
        return plan(report).items().stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    private ProgressReport forChange(UUID id, String ifMatch) {
        ProgressReport report = ProgressReport.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, report.version);
        return report;
    }

    private ProgressReport saved(ProgressReport report, String action) {
        ProgressReport.flush();
        audit.record(action, SUBJECT, report.id);
        return report;
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
