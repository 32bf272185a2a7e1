package org.sujarit.plan.risk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.organisation.Organisation;

/**
 * The results of managing a year's risks as they are published, complete in themselves and without any person.
 *
 * @param riskAssessmentId the published assessment whose risks these are
 * @param supersedes the results that these take the place of; absent for the first ones
 */
@Schema(name = "PublishedRiskResults")
public record PublishedRiskResults(
        UUID id,
        UUID riskAssessmentId,
        UUID seriesId,
        @Schema(examples = "1") int revision,
        UUID supersedes,
        UUID organisationId,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String organisationNameTh,

        @Schema(examples = "Chang Nuea Subdistrict Administrative Organisation")
        String organisationNameEn,

        @Schema(examples = "การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2566")
        String title,

        @Schema(examples = "2566") int fiscalYear,
        Instant publishedAt,
        RiskMatrix matrix,
        List<PublishedRisk> risks) {

    static PublishedRiskResults of(
            RiskAssessment assessment, UUID supersedes, Organisation organisation, RiskMatrix matrix) {
        Map<UUID, String> unitNames = organisation.unitNames();
        return new PublishedRiskResults(
                assessment.resultsId,
                assessment.id,
                assessment.seriesId,
                assessment.revision,
                supersedes,
                organisation.id(),
                organisation.nameTh(),
                organisation.nameEn(),
                "ผลการจัดการความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. " + assessment.fiscalYear,
                assessment.fiscalYear,
                assessment.resultsPublishedAt,
                matrix,
                assessment.risks.stream()
                        .map(risk -> PublishedRisk.of(risk, risk.result, unitNames))
                        .toList());
    }
}
