package org.sujarit.plan.monitor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.organisation.OrganisationType;

/**
 * What an organisation has published of a fiscal year. The ids are those of the public addresses.
 *
 * @param sixMonthLate whether the first revision came in after the round's last day, or none has come and the day is
 *     past; absent while the round is open, or has no days
 * @param planFinding the monitor's own latest finding of the whole of it; absent where there is none
 * @param spentBaht by the latest report
 */
@Schema(name = "MonitoredOrganisation")
public record MonitoredOrganisation(
        UUID organisationId,
        @Schema(examples = "06520405") String code,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String nameTh,
        OrganisationType type,
        @Schema(examples = "แม่เมาะ") String district,
        @Schema(examples = "ลำปาง") String province,
        MonitorState state,
        UUID planId,
        Instant planPublishedAt,
        VerdictDetails.Finding planFinding,
        @Schema(examples = "50000.00") BigDecimal plannedBaht,
        UUID sixMonthReportId,
        Instant sixMonthSubmittedAt,
        Boolean sixMonthLate,
        VerdictDetails.Finding sixMonthFinding,
        UUID annualReportId,
        Instant annualSubmittedAt,
        Boolean annualLate,
        VerdictDetails.Finding annualFinding,
        @Schema(examples = "30000.00") BigDecimal spentBaht,
        @Schema(examples = "32") Integer reportedItems,
        @Schema(examples = "20") Integer completedItems) {

    static MonitoredOrganisation of(Organisation organisation, OrganisationYear found, LocalDate today) {
        OrganisationYear year = found == null ? new OrganisationYear() : found;
        return new MonitoredOrganisation(
                organisation.id(),
                organisation.code(),
                organisation.nameTh(),
                organisation.type(),
                organisation.district(),
                organisation.province(),
                MonitorState.of(year),
                year.planId,
                year.planPublishedAt,
                year.planFinding,
                year.plannedBaht,
                year.sixMonthReportId,
                year.sixMonthSubmittedAt,
                OrganisationYear.isLate(year.sixMonthLate, year.sixMonthClosesOn, today),
                year.sixMonthFinding,
                year.annualReportId,
                year.annualSubmittedAt,
                OrganisationYear.isLate(year.annualLate, year.annualClosesOn, today),
                year.annualFinding,
                year.spentBaht,
                year.reportedItems,
                year.completedItems);
    }
}
