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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.time.FiscalYears;

/**
 * An entry of the gift register. It names no person, and the database itself refuses to change or delete it: what was
 * wrong is replaced by a later record and stays readable, but doesn't count any more.
 */
@Entity
@Immutable
@Table(name = "gift_record")
class GiftRecord extends PanacheEntityBase {

    private static final int FIRST_FISCAL_YEAR = 2500;

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    /** When the gift was offered or received. */
    @Column(name = "occurred_on")
    LocalDate occurredOn;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Enumerated(EnumType.STRING)
    GiftOutcome outcome;

    String description;

    @Column(name = "estimated_baht")
    BigDecimal estimatedBaht;

    @Enumerated(EnumType.STRING)
    GiverCategory giver;

    @Column(name = "unit_id")
    UUID unitId;

    String occasion;

    String disposition;

    /** The wrong record that this one stands for; null for a first one. */
    UUID replaces;

    @Column(name = "correction_reason")
    String correctionReason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected GiftRecord() {}

    static GiftRecord of(GiftDetails gift, LocalDate today, Instant now) {
        return new GiftRecord("", gift, today, now);
    }

    /** The record that takes this one's place. */
    GiftRecord correct(GiftCorrection correction, LocalDate today, Instant now) {
        if (count("replaces", id) > 0) {
            throw new Problem(NoGiftProblems.ALREADY_CORRECTED);
        }
        GiftRecord better = new GiftRecord("gift.", correction.gift(), today, now);
        better.replaces = id;
        better.correctionReason = correction.reason();
        return better;
    }

    private GiftRecord(String path, GiftDetails gift, LocalDate today, Instant now) {
        requireHappened(path, gift.date(), today);
        id = UuidCreator.getTimeOrderedEpoch();
        occurredOn = gift.date();
        fiscalYear = FiscalYears.of(gift.date());
        outcome = gift.outcome();
        description = gift.description();
        estimatedBaht = gift.estimatedBaht();
        giver = gift.giver();
        unitId = gift.unitId();
        occasion = gift.occasion();
        disposition = gift.disposition();
        recordedAt = now;
    }

    private static void requireHappened(String path, LocalDate date, LocalDate today) {
        if (date.isAfter(today) || FiscalYears.of(date) < FIRST_FISCAL_YEAR) {
            throw Problems.invalid(
                    path + "date",
                    "ต้องไม่เป็นวันในอนาคต และไม่ก่อนปีงบประมาณ 2500",
                    "must not lie in the future, nor before the fiscal year 2500");
        }
    }

    /** For a correction: two of them queue up, and the second finds the first one's. */
    static Optional<GiftRecord> locked(UUID id) {
        return GiftRecord.<GiftRecord>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<GiftRecord> of(UUID id) {
        return GiftRecord.<GiftRecord>find("id", id).firstResultOptional();
    }

    /** By the id of a wrong record, the one that has taken its place. */
    static Map<UUID, UUID> replacementsOf(List<GiftRecord> records) {
        return GiftRecord.<GiftRecord>list(
                        "replaces in ?1", records.stream().map(r -> r.id).toList())
                .stream()
                .collect(Collectors.toMap(r -> r.replaces, r -> r.id));
    }

    /** What counts of these days, added up as finely as a report needs it, in one look at the register. */
    static List<GiftSum> sums(ReportPeriod period) {
        return GiftRecord.find(
                        "select g.outcome, g.giver, g.unitId, year(g.occurredOn), month(g.occurredOn), count(*),"
                                + " sum(g.estimatedBaht) from GiftRecord g where g.occurredOn between ?1 and ?2"
                                + " and not exists (select 1 from GiftRecord c where c.replaces = g.id)"
                                + " group by g.outcome, g.giver, g.unitId, year(g.occurredOn), month(g.occurredOn)",
                        period.firstDay(),
                        period.lastDay())
                .project(GiftSum.class)
                .list();
    }

    static List<GiftRecord> after(UUID id, GiftFilter filter, int limit) {
        StringBuilder where = new StringBuilder("id > :id");
        Parameters parameters = Parameters.with("id", id);
        if (filter.fiscalYear != null) {
            where.append(" and fiscalYear = :year");
            parameters.and("year", filter.fiscalYear);
        }
        if (filter.outcome != null) {
            where.append(" and outcome = :outcome");
            parameters.and("outcome", filter.outcome);
        }
        if (filter.unitId != null) {
            where.append(" and unitId = :unit");
            parameters.and("unit", filter.unitId);
        }
        return GiftRecord.<GiftRecord>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
