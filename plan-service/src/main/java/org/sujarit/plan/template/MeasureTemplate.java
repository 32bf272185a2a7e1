package org.sujarit.plan.template;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.Indicator;
import org.sujarit.plan.actionplan.ItemDetails;
import org.sujarit.plan.actionplan.ItemKind;
import org.sujarit.plan.actionplan.ItemYear;

/**
 * A measure that many organisations take in the same way, to start an item of a plan from.
 *
 * @param code stable name, in kebab case
 * @param guidelineCodes the guidelines of the framework that it serves
 */
@Schema(name = "MeasureTemplate")
public record MeasureTemplate(
        @Schema(examples = "no-gift-policy") String code,
        ItemKind kind,
        @Schema(examples = "ประกาศนโยบายไม่รับของขวัญ") String name,
        @Schema(examples = "No Gift Policy") String nameEn,
        @Schema(examples = "[\"1.2.1\"]") List<String> guidelineCodes,

        @Schema(examples = "[\"เพื่อไม่ให้มีการรับของขวัญจากการปฏิบัติหน้าที่\"]")
        List<String> objectives,

        @Schema(examples = "[\"ผู้บริหารประกาศนโยบาย\", \"แจ้งผู้มาติดต่อ\"]")
        List<String> steps,

        List<Indicator> outputs,
        List<Indicator> outcomes) {

    /** As an item that runs in every year of a plan, without a budget; a start, to be changed. */
    ItemDetails item(int firstFiscalYear, int lastFiscalYear) {
        List<ItemYear> years = IntStream.rangeClosed(firstFiscalYear, lastFiscalYear)
                .mapToObj(year -> new ItemYear(year, List.of(), new Budget.NoBudget()))
                .toList();
        return new ItemDetails(
                kind, name, guidelineCodes, null, objectives, null, steps, null, years, null, outputs, outcomes, null);
    }
}
