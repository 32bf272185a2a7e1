package org.sujarit.plan.nogift;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.time.FiscalYears;
import org.sujarit.plan.approval.DirectLifecycle;
import org.sujarit.plan.round.ReportKind;

/**
 * One edition of the report on the policy (รายงานผลตามนโยบาย No Gift Policy). While it is a draft its totals are worked
 * out anew each time; publication freezes them.
 */
@Entity
@Table(name = "no_gift_report")
class NoGiftReport extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    /** Which edition of the period's report it is (ฉบับที่), from 1. */
    int edition;

    /** The published edition that this one shall take the place of; null for a first one. */
    UUID amends;

    String problems;

    String suggestions;

    @Embedded
    DirectLifecycle lifecycle;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    protected NoGiftReport() {}

    static NoGiftReport draft(int fiscalYear, ReportKind kind, NoGiftReportWords words, Instant now) {
        NoGiftReport report = new NoGiftReport();
        report.id = UuidCreator.getTimeOrderedEpoch();
        report.fiscalYear = fiscalYear;
        report.kind = kind;
        report.edition = 1;
        report.lifecycle = DirectLifecycle.draft();
        report.createdAt = now;
        report.change(words, now);
        return report;
    }

    /** A draft of the edition that shall follow this one; its totals are those of today's register. */
    NoGiftReport amend(Instant now) {
        lifecycle.requireAmendable(count("amends", id) > 0);
        NoGiftReport next = draft(fiscalYear, kind, new NoGiftReportWords(problems, suggestions), now);
        next.edition = edition + 1;
        next.amends = id;
        return next;
    }

    void change(NoGiftReportWords words, Instant now) {
        lifecycle.requireDraft();
        problems = words.problems();
        suggestions = words.suggestions();
        changedAt = now;
    }

    /** @throws Problem {@code not-a-draft} or {@code reporting-period-not-over} (409) */
    void requirePublishable(Instant now) {
        lifecycle.requireDraft();
        kind.requireOver(fiscalYear, FiscalYears.businessDate(now));
    }

    void publish(Instant now) {
        requirePublishable(now);
        lifecycle.publish(now);
        changedAt = now;
    }

    void supersede(Instant now) {
        lifecycle.supersede();
        changedAt = now;
    }

    ReportPeriod period() {
        return ReportPeriod.of(kind, fiscalYear);
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    static Optional<NoGiftReport> locked(UUID id) {
        return NoGiftReport.<NoGiftReport>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<NoGiftReport> of(UUID id) {
        return NoGiftReport.<NoGiftReport>find("id", id).firstResultOptional();
    }

    static boolean exists(int fiscalYear, ReportKind kind) {
        return count("fiscalYear = ?1 and kind = ?2", fiscalYear, kind) > 0;
    }

    static List<NoGiftReport> after(UUID id, DocumentFilter filter, ReportKind kind, int limit) {
        StringBuilder where = new StringBuilder("id > :id");
        Parameters parameters = Parameters.with("id", id);
        if (filter.fiscalYear != null) {
            where.append(" and fiscalYear = :year");
            parameters.and("year", filter.fiscalYear);
        }
        if (filter.state != null) {
            where.append(" and lifecycle.state = :state");
            parameters.and("state", filter.state);
        }
        if (kind != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", kind);
        }
        return NoGiftReport.<NoGiftReport>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
