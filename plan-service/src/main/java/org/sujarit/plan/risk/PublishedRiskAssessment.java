package org.sujarit.plan.risk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.organisation.Organisation;

/** A risk assessment as it is published: what the public reads, complete in itself and without any person. */
@Schema(name = "PublishedRiskAssessment")
public record PublishedRiskAssessment(
        UUID id,
        UUID seriesId,
        @Schema(examples = "1") int revision,
        UUID amends,
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

    static PublishedRiskAssessment of(RiskAssessment assessment, Organisation organisation, RiskMatrix matrix) {
        Map<UUID, String> unitNames = organisation.unitNames();
        return new PublishedRiskAssessment(
                assessment.id,
                assessment.seriesId,
                assessment.revision,
                assessment.amends,
                organisation.id(),
                organisation.nameTh(),
                organisation.nameEn(),
                "การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. " + assessment.fiscalYear,
                assessment.fiscalYear,
                assessment.publishedAt,
                matrix,
                assessment.risks.stream()
                        .map(risk -> PublishedRisk.of(risk, null, unitNames))
                        .toList());
    }
}
