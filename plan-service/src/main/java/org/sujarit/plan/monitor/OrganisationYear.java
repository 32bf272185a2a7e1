package org.sujarit.plan.monitor;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.progress.Figures;
import org.sujarit.plan.progress.PublishedReport;

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

    @Column(name = "annual_report_id")
    UUID annualReportId;

    @Column(name = "annual_submitted_at")
    Instant annualSubmittedAt;

    @Column(name = "annual_late")
    Boolean annualLate;

    @Column(name = "spent_baht")
    BigDecimal spentBaht;

    @Column(name = "reported_items")
    Integer reportedItems;

    @Column(name = "completed_items")
    Integer completedItems;

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

    void takeIn(PublishedPlan plan) {
        planId = plan.id();
        planPublishedAt = plan.publishedAt();
        plannedBaht = plan.summary().years().stream()
                .filter(sum -> sum.fiscalYear() == fiscalYear)
                .map(sum -> sum.baht())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a report was in time is said by its first revision: a correction makes it neither late nor punctual. */
    void takeIn(PublishedReport report) {
        switch (report.kind()) {
            case SIX_MONTH -> {
                sixMonthReportId = report.id();
                if (sixMonthSubmittedAt == null) {
                    sixMonthSubmittedAt = report.submittedAt();
                    sixMonthLate = report.late();
                }
            }
            case ANNUAL -> {
                annualReportId = report.id();
                if (annualSubmittedAt == null) {
                    annualSubmittedAt = report.submittedAt();
                    annualLate = report.late();
                }
            }
        }
        Figures total = report.rollUps().total();
        spentBaht = total.spentBaht();
        reportedItems = total.items();
        completedItems = total.completed();
    }
}
