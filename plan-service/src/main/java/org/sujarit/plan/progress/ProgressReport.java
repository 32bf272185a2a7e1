package org.sujarit.plan.progress;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.approval.DocumentState;
import org.sujarit.plan.approval.Lifecycle;
import org.sujarit.plan.evidence.EvidenceReference;
import org.sujarit.plan.round.ReportKind;
import org.sujarit.plan.round.ReportingRound;

/**
 * One revision of what an organisation reports of a plan in a round (รายงานผลการดำเนินการตามแผน): how far each item of
 * the year is. It changes only while it is a draft; a correction of what was sent in is a new revision.
 */
@Entity
@Table(name = "progress_report")
public class ProgressReport extends PanacheEntityBase {

    /**
     * Five megabytes for each item of a plan of forty. What the whole country can store of two rounds a year stays below
     * four terabytes.
     */
    static final long MOST_FILE_BYTES = 200L << 20;

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "round_id")
    UUID roundId;

    @Column(name = "plan_id")
    UUID planId;

    /** All versions of the plan have one report in a round between them. */
    @Column(name = "plan_series_id")
    UUID planSeriesId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    /** All revisions of one report share the id of the first one. */
    @Column(name = "series_id")
    UUID seriesId;

    /** From 1. */
    int revision;

    /** The revision that this one shall take the place of; null for the first. */
    UUID amends;

    /** Whether it was sent in after the round's last day; null until then. */
    Boolean late;

    @Embedded
    Lifecycle lifecycle;

    @Column(name = "created_at")
    Instant createdAt;

    /** Set by every change, so that a change of an entry alone is a new version of the report too. */
    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL)
    @OrderBy("position")
    List<ProgressEntry> entries = new ArrayList<>();

    protected ProgressReport() {}

    /** A draft with an entry for each item that the plan lets run in the round's fiscal year. */
    static ProgressReport open(ReportingRound round, PublishedPlan plan, Instant now) {
        ProgressReport report = new ProgressReport();
        report.id = UuidCreator.getTimeOrderedEpoch();
        report.roundId = round.id();
        report.planId = plan.id();
        report.planSeriesId = plan.seriesId();
        report.fiscalYear = round.fiscalYear();
        report.kind = round.kind();
        report.seriesId = report.id;
        report.revision = 1;
        report.lifecycle = Lifecycle.draft();
        report.createdAt = now;
        report.changedAt = now;
        for (PublishedPlan.PublishedItem item : plan.items()) {
            if (item.year(report.fiscalYear).isPresent()) {
                report.entries.add(new ProgressEntry(report, item));
            }
        }
        return report;
    }

    /** A draft that corrects this report, with all that it says. */
    ProgressReport revise(Instant now) {
        lifecycle.requirePublished();
        ProgressReport next = new ProgressReport();
        next.id = UuidCreator.getTimeOrderedEpoch();
        next.roundId = roundId;
        next.planId = planId;
        next.planSeriesId = planSeriesId;
        next.fiscalYear = fiscalYear;
        next.kind = kind;
        next.seriesId = seriesId;
        next.revision = revision + 1;
        next.amends = id;
        next.lifecycle = Lifecycle.draft();
        next.createdAt = now;
        next.changedAt = now;
        entries.forEach(entry -> next.entries.add(new ProgressEntry(next, entry)));
        return next;
    }

    /** @throws Problem {@code spending-above-budget} (422) where that is not confirmed */
    void record(PublishedPlan.PublishedItem item, ProgressDetails details, Instant now) {
        lifecycle.requireDraft();
        entry(item.id()).describe(item, details);
        changedAt = now;
    }

    /**
     * Files that an earlier revision brought along count too: the report hands them out.
     *
     * @throws Problem {@code too-many-files} (422) for an item, {@code too-much-evidence} (413) for the whole report
     */
    void addFile(UUID itemId, EvidenceReference file, Instant now) {
        lifecycle.requireDraft();
        if (fileBytes() + file.bytes() > MOST_FILE_BYTES) {
            throw new Problem(ProgressProblems.TOO_MUCH_EVIDENCE);
        }
        entry(itemId).addFile(file);
        changedAt = now;
    }

    /** By what the entries know of their files; the files themselves stay where they are. */
    private long fileBytes() {
        return entries.stream()
                .flatMap(entry -> entry.evidenceFiles.stream())
                .mapToLong(EvidenceReference::bytes)
                .sum();
    }

    void removeFile(UUID itemId, UUID fileId, Instant now) {
        lifecycle.requireDraft();
        entry(itemId).removeFile(fileId);
        changedAt = now;
    }

    /** @throws Problem {@code not-found} (404) for an item that this report is not about */
    ProgressEntry entry(UUID itemId) {
        return entries.stream()
                .filter(entry -> entry.itemId.equals(itemId))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    void submit(Instant now) {
        lifecycle.requireDraft();
        requireComplete();
        lifecycle.submit();
        changedAt = now;
    }

    /** An approver has decided: approved, or sent back and a draft again. */
    void noteDecision(Instant now) {
        changedAt = now;
    }

    /** Sends it in for good. */
    void publish(boolean isLate, Instant now) {
        lifecycle.publish(now);
        late = isLate;
        changedAt = now;
    }

    void supersede(Instant now) {
        lifecycle.supersede();
        changedAt = now;
    }

    private void requireComplete() {
        Problem incomplete = new Problem(ProgressProblems.INCOMPLETE);
        if (entries.isEmpty()) {
            incomplete.violation("entries", "แผนไม่มีรายการในปีนี้", "the plan has no item in that fiscal year");
        }
        for (int i = 0; i < entries.size(); i++) {
            ProgressEntry entry = entries.get(i);
            if (entry.state != ProgressState.NOT_STARTED && (entry.summary == null || entry.summary.isBlank())) {
                incomplete.violation("entries[" + i + "].summary", "ต้องสรุปผลการดำเนินการ", "is required");
            }
            if (kind == ReportKind.ANNUAL && entry.spentBaht == null) {
                incomplete.violation(
                        "entries[" + i + "].spentBaht",
                        "รายงานประจำปีต้องระบุเงินที่ใช้ (0 หากไม่ได้ใช้)",
                        "is required in an annual report; 0 where nothing was spent");
            }
        }
        if (!incomplete.violations().isEmpty()) {
            throw incomplete;
        }
    }

    static Optional<ProgressReport> of(UUID id) {
        return ProgressReport.<ProgressReport>find("id", id).firstResultOptional();
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    static Optional<ProgressReport> locked(UUID id) {
        return ProgressReport.<ProgressReport>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What was recorded of an item, by what all versions of a plan share. */
    record ItemState(UUID planSeriesId, UUID lineageId, ProgressState state) {}

    /** What was recorded of the items in a fiscal year, the annual report after the half-year's, corrections last. */
    static List<ItemState> statesOf(int fiscalYear) {
        return find(
                        "select e.report.planSeriesId, e.lineageId, e.state from ProgressEntry e where e.report.fiscalYear = ?1"
                                + " and e.report.lifecycle.state <> ?2"
                                + " order by case when e.report.kind = ?3 then 0 else 1 end, e.report.revision",
                        fiscalYear,
                        DocumentState.SUPERSEDED,
                        ReportKind.SIX_MONTH)
                .project(ItemState.class)
                .list();
    }

    static boolean exists(UUID roundId, UUID planSeriesId) {
        return count("roundId = ?1 and planSeriesId = ?2", roundId, planSeriesId) > 0;
    }

    static boolean isRevised(UUID id) {
        return count("amends", id) > 0;
    }

    static List<ProgressReport> after(UUID id, ReportFilter filter, int limit) {
        StringBuilder where = new StringBuilder("id > :id");
        Parameters parameters = Parameters.with("id", id);
        if (filter.fiscalYear != null) {
            where.append(" and fiscalYear = :year");
            parameters.and("year", filter.fiscalYear);
        }
        if (filter.kind != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", filter.kind);
        }
        if (filter.state != null) {
            where.append(" and lifecycle.state = :state");
            parameters.and("state", filter.state);
        }
        return ProgressReport.<ProgressReport>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
