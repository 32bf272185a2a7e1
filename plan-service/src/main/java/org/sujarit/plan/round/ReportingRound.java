package org.sujarit.plan.round;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.time.FiscalYears;

/** The time in which an organisation records and sends in one report (รอบการรายงาน). */
@Entity
@Table(name = "reporting_round")
public class ReportingRound extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    @Column(name = "opens_on")
    LocalDate opensOn;

    @Column(name = "closes_on")
    LocalDate closesOn;

    /** Since when its report is in; null until then. */
    @Column(name = "settled_at")
    Instant settledAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    protected ReportingRound() {}

    static ReportingRound of(RoundDetails details, Instant now) {
        ReportingRound round = new ReportingRound();
        round.id = UuidCreator.getTimeOrderedEpoch();
        round.fiscalYear = details.fiscalYear();
        round.kind = details.kind();
        round.schedule(details.opensOn(), details.closesOn(), now);
        return round;
    }

    /** Sets its days; which year and which report it is for stays. */
    void schedule(LocalDate opens, LocalDate closes, Instant now) {
        if (opens.isBefore(FiscalYears.firstDay(fiscalYear))) {
            throw Problems.invalid(
                    "opensOn", "ต้องไม่ก่อนวันแรกของปีงบประมาณ", "must not be before the fiscal year's first day");
        }
        // A report is sent in once its period is over: who had to before would be late whatever they do.
        if (closes.isBefore(opens)
                || !closes.isAfter(kind.periodEnd(fiscalYear))
                || closes.isAfter(FiscalYears.lastDay(fiscalYear + 1))) {
            throw Problems.invalid(
                    "closesOn",
                    "ต้องไม่ก่อนวันเปิด หลังวันสุดท้ายของรอบที่รายงาน และไม่เกินหนึ่งปีหลังสิ้นปีงบประมาณ",
                    "must not be before the opening day, must be after the last day of the period that is reported, and"
                            + " not more than a year after the fiscal year");
        }
        opensOn = opens;
        closesOn = closes;
        changedAt = now;
    }

    /** @throws Problem {@code round-not-open} (409) before its first day; it never closes for those who are late */
    public void requireOpen(LocalDate today) {
        if (today.isBefore(opensOn)) {
            throw new Problem(RoundProblems.NOT_OPEN)
                    .detail("รอบนี้เปิดวันที่ " + opensOn, "This round opens on " + opensOn + ".");
        }
    }

    void settle(Instant now) {
        if (settledAt == null) {
            settledAt = now;
        }
    }

    boolean isSettled() {
        return settledAt != null;
    }

    public boolean isLateOn(LocalDate day) {
        return day.isAfter(closesOn);
    }

    public UUID id() {
        return id;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public ReportKind kind() {
        return kind;
    }

    public static Optional<ReportingRound> of(UUID id) {
        return ReportingRound.<ReportingRound>find("id", id).firstResultOptional();
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    public static Optional<ReportingRound> locked(UUID id) {
        return ReportingRound.<ReportingRound>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static boolean exists(int fiscalYear, ReportKind kind) {
        return count("fiscalYear = ?1 and kind = ?2", fiscalYear, kind) > 0;
    }

    static List<ReportingRound> after(UUID id, Integer fiscalYear, int limit) {
        String where = fiscalYear == null ? "id > :id" : "id > :id and fiscalYear = :year";
        Parameters parameters = Parameters.with("id", id);
        if (fiscalYear != null) {
            parameters.and("year", fiscalYear);
        }
        return ReportingRound.<ReportingRound>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
