package org.sujarit.plan.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sujarit.kit.table.Csv;

/** Published risks as a table: a row for each. */
final class RiskCsv {

    static final String EXAMPLE = """
            riskAssessmentId,revision,fiscalYear,riskId,position,processStep,riskEvent,likelihood,impact,level,levelName,controls,treatment,treatmentDescription,unit
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e33,1,2566,01890a5d-ac99-7d20-9b1c-0c5d2f3a7e34,1,การจัดซื้อจัดจ้าง,กำหนดคุณลักษณะเอื้อประโยชน์,3,4,HIGH,สูง,มาตรการป้องกันผลประโยชน์ทับซ้อน,REDUCE,กำหนดคุณลักษณะโดยคณะกรรมการ,กองคลัง
            """;

    static final String RESULTS_EXAMPLE = """
            riskAssessmentId,revision,fiscalYear,riskId,position,processStep,riskEvent,likelihood,impact,level,levelName,controls,treatment,treatmentDescription,unit,status,likelihoodAfter,impactAfter,levelAfter,levelAfterName,summary
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e33,1,2566,01890a5d-ac99-7d20-9b1c-0c5d2f3a7e34,1,การจัดซื้อจัดจ้าง,กำหนดคุณลักษณะเอื้อประโยชน์,3,4,HIGH,สูง,มาตรการป้องกันผลประโยชน์ทับซ้อน,REDUCE,กำหนดคุณลักษณะโดยคณะกรรมการ,กองคลัง,DONE,2,4,MEDIUM,ปานกลาง,ดำเนินการครบถ้วน
            """;

    private static final List<String> COLUMNS = List.of(
            "riskAssessmentId",
            "revision",
            "fiscalYear",
            "riskId",
            "position",
            "processStep",
            "riskEvent",
            "likelihood",
            "impact",
            "level",
            "levelName",
            "controls",
            "treatment",
            "treatmentDescription",
            "unit");

    private static final List<String> RESULT_COLUMNS =
            List.of("status", "likelihoodAfter", "impactAfter", "levelAfter", "levelAfterName", "summary");

    private RiskCsv() {}

    static String of(PublishedRiskAssessment assessment) {
        List<List<Object>> rows = assessment.risks().stream()
                .map(risk ->
                        row(assessment.id(), assessment.revision(), assessment.fiscalYear(), assessment.matrix(), risk))
                .toList();
        return Csv.of(COLUMNS, rows);
    }

    static String of(PublishedRiskResults results) {
        List<List<Object>> rows = new ArrayList<>();
        for (PublishedRisk risk : results.risks()) {
            List<Object> row = new ArrayList<>(
                    row(results.riskAssessmentId(), results.revision(), results.fiscalYear(), results.matrix(), risk));
            RiskResult result = risk.result();
            row.addAll(Csv.row(
                    result.status(),
                    result.likelihoodAfter(),
                    result.impactAfter(),
                    result.levelAfter(),
                    results.matrix().nameOf(result.levelAfter()),
                    result.summary()));
            rows.add(row);
        }
        return Csv.of(Stream.concat(COLUMNS.stream(), RESULT_COLUMNS.stream()).toList(), rows);
    }

    private static List<Object> row(
            UUID assessmentId, int revision, int fiscalYear, RiskMatrix matrix, PublishedRisk risk) {
        PublishedRisk.PublishedTreatment treatment = risk.treatment();
        return Csv.row(
                assessmentId,
                revision,
                fiscalYear,
                risk.id(),
                risk.position(),
                risk.processStep(),
                risk.riskEvent(),
                risk.likelihood(),
                risk.impact(),
                risk.level(),
                matrix.nameOf(risk.level()),
                risk.controls().stream().map(RiskCsv::words).collect(Collectors.joining("; ")),
                treatment == null ? null : treatment.strategy(),
                treatment == null ? null : treatment.description(),
                treatment == null ? null : treatment.unit());
    }

    private static String words(Control control) {
        return Stream.of(control.planItemName(), control.description())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
    }
}
