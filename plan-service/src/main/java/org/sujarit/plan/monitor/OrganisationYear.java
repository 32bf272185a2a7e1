package org.sujarit.plan.monitor;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.progress.Figures;
import org.sujarit.plan.progress.PublishedReport;
import org.sujarit.plan.round.ScheduledRound;

/**
 * What an organisation has published of a fiscal year, in sum: one row, so that the country can be counted. It says
 * nothing that the published documents don't, so it is not confined to one organisation.
 */
@Entity
@Table(name = "organisation_year")
class OrganisationYear extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    /** The plan that was published last; the reports of its series are those that count. */
    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "plan_published_at")
    Instant planPublishedAt;

    @Column(name = "planned_baht")
    BigDecimal plannedBaht;

    @Column(name = "six_month_report_id")
    UUID sixMonthReportId;

    @Column(name = "six_month_submitted_at")
    Instant sixMonthSubmittedAt;

    @Column(name = "six_month_late")
    Boolean sixMonthLate;

    /** The last day of the round, where the organisation has set one. */
    @Column(name = "six_month_closes_on")
    LocalDate sixMonthClosesOn;

    @Column(name = "annual_report_id")
    UUID annualReportId;

    @Column(name = "annual_submitted_at")
    Instant annualSubmittedAt;

    @Column(name = "annual_late")
    Boolean annualLate;

    @Column(name = "annual_closes_on")
    LocalDate annualClosesOn;

    @Column(name = "spent_baht")
    BigDecimal spentBaht;

    @Column(name = "reported_items")
    Integer reportedItems;

    @Column(name = "completed_items")
    Integer completedItems;

    /** What the monitor found last of the plan as a whole; of an item it says nothing about the whole. */
    @Enumerated(EnumType.STRING)
    @Column(name = "plan_finding")
    VerdictDetails.Finding planFinding;

    @Enumerated(EnumType.STRING)
    @Column(name = "six_month_finding")
    VerdictDetails.Finding sixMonthFinding;

    @Enumerated(EnumType.STRING)
    @Column(name = "annual_finding")
    VerdictDetails.Finding annualFinding;

    protected OrganisationYear() {}

    /** The row of an organisation and year; made where there is none. The caller holds the organisation's lock. */
    static OrganisationYear of(UUID organisationId, int fiscalYear) {
        return OrganisationYear.<OrganisationYear>find(
                        "organisationId = ?1 and fiscalYear = ?2", organisationId, fiscalYear)
                .firstResultOptional()
                .orElseGet(() -> {
                    OrganisationYear year = new OrganisationYear();
                    year.id = UuidCreator.getTimeOrderedEpoch();
                    year.organisationId = organisationId;
                    year.fiscalYear = fiscalYear;
                    year.persist();
                    return year;
                });
    }

    /** The plan that was published last stands for the year. Its reports are taken in anew, the year's own after its half's. */
    void standsOn(PublishedPlan plan, VerdictDetails.Finding finding) {
        planId = plan.id();
        planPublishedAt = plan.publishedAt();
        planFinding = finding;
        plannedBaht = plan.summary().years().stream()
                .filter(sum -> sum.fiscalYear() == fiscalYear)
                .map(sum -> sum.baht())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        forgetReports();
    }

    /**
     * A report in force of the plan that the year stands on.
     *
     * @param first its first revision, which says whether it was in time: a correction makes it neither late nor punctual
     */
    void takeIn(PublishedReport report, PublishedReport first, VerdictDetails.Finding finding) {
        Figures total = report.rollUps().total();
        spentBaht = total.spentBaht();
        reportedItems = total.items();
        completedItems = total.completed();
        switch (report.kind()) {
            case SIX_MONTH -> {
                sixMonthReportId = report.id();
                sixMonthSubmittedAt = first.submittedAt();
                sixMonthLate = first.late();
                sixMonthFinding = finding;
            }
            case ANNUAL -> {
                annualReportId = report.id();
                annualSubmittedAt = first.submittedAt();
                annualLate = first.late();
                annualFinding = finding;
            }
        }
    }

    void takeIn(ScheduledRound round) {
        switch (round.kind()) {
            case SIX_MONTH -> sixMonthClosesOn = round.closesOn();
            case ANNUAL -> annualClosesOn = round.closesOn();
        }
    }

    /** A verdict on a plan or report as a whole stands beside it in each year that it counts for. */
    static void takeIn(Verdict verdict) {
        for (String beside : List.of(
                "planFinding = ?1 where organisationId = ?2 and planId = ?3",
                "sixMonthFinding = ?1 where organisationId = ?2 and sixMonthReportId = ?3",
                "annualFinding = ?1 where organisationId = ?2 and annualReportId = ?3")) {
            update(beside, verdict.finding, UUID.fromString(verdict.organisationId), verdict.documentId);
        }
    }

    /** Sent in late, or not at all although the round has closed; null where neither can be said. */
    static Boolean isLate(Boolean sentLate, LocalDate closesOn, LocalDate today) {
        if (sentLate != null) {
            return sentLate;
        }
        return closesOn != null && today.isAfter(closesOn) ? Boolean.TRUE : null;
    }

    private void forgetReports() {
        sixMonthReportId = null;
        sixMonthFinding = null;
        sixMonthSubmittedAt = null;
        sixMonthLate = null;
        annualReportId = null;
        annualFinding = null;
        annualSubmittedAt = null;
        annualLate = null;
        spentBaht = null;
        reportedItems = null;
        completedItems = null;
    }
}
