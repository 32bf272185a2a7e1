package org.sujarit.plan.nogift;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A meeting, seminar or other activity of a fiscal year that builds the culture of refusing gifts. */
@Entity
@Table(name = "no_gift_activity")
class NoGiftActivity extends PanacheEntityBase {

    static final int MOST_IN_A_YEAR = 500;

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Column(name = "held_on")
    LocalDate heldOn;

    String name;

    @Enumerated(EnumType.STRING)
    ActivityKind kind;

    String description;

    /** Null where nobody counted them. */
    Integer participants;

    @Column(name = "evidence_links")
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> evidenceLinks;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    protected NoGiftActivity() {}

    NoGiftActivity(NoGiftActivityDetails details, Instant now) {
        id = UuidCreator.getTimeOrderedEpoch();
        createdAt = now;
        change(details, now);
    }

    final void change(NoGiftActivityDetails details, Instant now) {
        FiscalYearRule.requireWithin(details.fiscalYear(), "date", details.date());
        fiscalYear = details.fiscalYear();
        heldOn = details.date();
        name = details.name();
        kind = details.kind();
        description = details.description();
        participants = details.participants();
        evidenceLinks = details.evidenceLinks();
        changedAt = now;
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    static Optional<NoGiftActivity> locked(UUID id) {
        return NoGiftActivity.<NoGiftActivity>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<NoGiftActivity> of(UUID id) {
        return NoGiftActivity.<NoGiftActivity>find("id", id).firstResultOptional();
    }

    /** All of a year, locked: two publications of it queue up, and nobody changes what is being published. */
    static List<NoGiftActivity> lockedYear(int fiscalYear) {
        return NoGiftActivity.<NoGiftActivity>find("fiscalYear = ?1 order by id", fiscalYear)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    static boolean isFull(int fiscalYear) {
        return count("fiscalYear", fiscalYear) >= MOST_IN_A_YEAR;
    }

    /** How many there were on these days, and how many took part as far as it was counted. */
    static Attendance attendance(ReportPeriod period) {
        return NoGiftActivity.find(
                        "select count(*), coalesce(sum(participants), 0) from NoGiftActivity"
                                + " where heldOn between ?1 and ?2",
                        period.firstDay(),
                        period.lastDay())
                .project(Attendance.class)
                .singleResult();
    }

    record Attendance(long activities, long participants) {}

    static List<NoGiftActivity> after(UUID id, ActivityFilter filter, int limit) {
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
        return NoGiftActivity.<NoGiftActivity>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
