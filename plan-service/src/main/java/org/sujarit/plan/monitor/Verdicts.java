package org.sujarit.plan.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.progress.PublishedReport;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;

/** What is done with verdicts where more than the verdict itself takes part: what it is about, the trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Verdicts {

    @Inject
    Publications publications;

    @Inject
    AuditTrail audit;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /**
     * @throws Problem {@code invalid-request} (400) for what the organisation at work has not published,
     *     {@code not-found} (404) for one that is not registered
     */
    Verdict record(VerdictDetails details) {
        // Before anything is read: a publication at the same moment would put the finding before this one back.
        if (Organisation.locked(tenant.organisationId()).isEmpty()) {
            throw Problems.notFound();
        }
        if (details.decidedOn().isAfter(LocalDate.now(clock))) {
            throw Problems.invalid("decidedOn", "ต้องไม่หลังวันนี้", "must not be after today");
        }
        requireSubject(details);
        Verdict verdict = new Verdict(details, Instant.now(clock));
        verdict.persistAndFlush();
        if (verdict.itemId == null) {
            OrganisationYear.takeIn(verdict);
        }
        audit.record("verdict.recorded", "verdict", verdict.id);
        return verdict;
    }

    private void requireSubject(VerdictDetails details) {
        Subject subject = planned(details.documentId())
                .or(() -> reported(details.documentId()))
                .filter(found -> found.organisationId().equals(tenant.organisationId()))
                .orElseThrow(() -> Problems.invalid(
                        "documentId",
                        "ไม่ใช่แผนหรือรายงานที่องค์กรนี้เผยแพร่",
                        "is not a plan or report that the organisation has published"));
        if (details.decidedOn().isBefore(LocalDate.ofInstant(subject.publishedAt(), clock.getZone()))) {
            throw Problems.invalid(
                    "decidedOn", "ต้องไม่ก่อนวันที่เผยแพร่เอกสาร", "must not be before the document was published");
        }
        if (details.itemId() != null && !subject.hasItem(details.itemId())) {
            throw Problems.invalid("itemId", "ไม่มีรายการนี้ในเอกสาร", "is not an item of the document");
        }
    }

    private Optional<Subject> planned(UUID id) {
        return publications
                .find(PublicationKind.ACTION_PLAN, id, PublishedPlan.class)
                .map(plan -> new Subject(
                        plan.organisationId(),
                        plan.publishedAt(),
                        plan.items().stream()
                                .map(PublishedPlan.PublishedItem::id)
                                .toList()));
    }

    private Optional<Subject> reported(UUID id) {
        return publications
                .find(PublicationKind.PROGRESS_REPORT, id, PublishedReport.class)
                .map(report -> new Subject(
                        report.organisationId(),
                        report.submittedAt(),
                        report.items().stream()
                                .map(PublishedReport.ReportedItem::itemId)
                                .toList()));
    }

    private record Subject(UUID organisationId, Instant publishedAt, List<UUID> items) {

        boolean hasItem(UUID id) {
            return items.contains(id);
        }
    }
}
