package org.sujarit.plan.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.problem.Violation;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.text.Text;
import org.sujarit.plan.actionplan.ActionPlan;
import org.sujarit.plan.actionplan.ActionPlans;
import org.sujarit.plan.actionplan.ItemDetails;
import org.sujarit.plan.actionplan.ItemYear;
import org.sujarit.plan.actionplan.PlanDetails;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.framework.PlanFrameworks;
import org.sujarit.plan.organisation.Organisation;

/** Makes a draft out of a spreadsheet, all or nothing. */
@ApplicationScoped
class PlanImports {

    static final ProblemType REFUSED = new ProblemType(
            "plan-import-refused",
            422,
            Text.of("ไฟล์มีข้อผิดพลาด ไม่ได้นำเข้าข้อมูลใด", "The spreadsheet has errors; nothing of it was imported"));

    @Inject
    PlanFrameworks frameworks;

    @Inject
    ActionPlans plans;

    @Inject
    Tenant tenant;

    /** What the spreadsheet says; its errors are in the reading. */
    @Transactional(Transactional.TxType.MANDATORY)
    PlanReading read(byte[] content, SpreadsheetFormat format, int firstFiscalYear) {
        PlanFramework framework = frameworks
                .forYears(firstFiscalYear, firstFiscalYear)
                .orElseThrow(() -> Problems.invalid(
                        "firstFiscalYear", "ไม่มีกรอบแผนสำหรับปีนี้", "no plan framework covers this fiscal year"));
        // Who is not registered hears so from the plans, after what is wrong with the file.
        KnownUnits units = Organisation.<Organisation>findByIdOptional(tenant.organisationId())
                .map(organisation -> KnownUnits.of(organisation.unitNames(), organisation.activeUnits()))
                .orElse(KnownUnits.NONE);
        PlanReading reading = PlanReader.read(content, format, new ReadingContext(framework, firstFiscalYear, units));
        if (!reading.hasErrors() && reading.plan().fiscalYears().getFirst() != firstFiscalYear) {
            throw Problems.invalid(
                    "firstFiscalYear",
                    "ไม่ตรงกับปีแรกในไฟล์ (" + reading.plan().fiscalYears().getFirst() + ")",
                    "is not the first year of the file, which is "
                            + reading.plan().fiscalYears().getFirst());
        }
        return reading;
    }

    /** @throws Problem {@code plan-import-refused} (422) that names each cell in error */
    @Transactional(Transactional.TxType.MANDATORY)
    ActionPlan make(PlanReading reading, String title) {
        if (reading.hasErrors()) {
            throw new Problem(REFUSED)
                    .violations(reading.findings().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .map(PlanImports::violation)
                            .toList());
        }
        return plans.draft(head(reading.plan(), title), items(reading.plan()));
    }

    /** The draft as it would be, kept nowhere. */
    ActionPlan sketch(PlanReading reading, String title) {
        return plans.sketch(head(reading.plan(), title), items(reading.plan()));
    }

    private static PlanDetails head(ImportedPlan plan, String title) {
        List<Integer> years = plan.fiscalYears();
        return new PlanDetails(title, years.getFirst(), years.getLast(), null, null, null, null);
    }

    static List<ItemDetails> items(ImportedPlan plan) {
        List<ItemDetails> items = new ArrayList<>();
        for (ImportedItem item : plan.items()) {
            List<ItemYear> years = item.years().stream()
                    .map(year -> new ItemYear(year.fiscalYear(), year.quarters(), year.budget()))
                    .toList();
            items.add(new ItemDetails(
                    item.kind(),
                    item.name(),
                    item.guidelineCodes(),
                    item.details().rationale(),
                    item.details().objectives(),
                    null,
                    item.details().steps(),
                    null,
                    years,
                    item.unitIds(),
                    null,
                    null,
                    item.remark()));
        }
        return items;
    }

    private static Violation violation(Finding finding) {
        Map<String, Object> where = new LinkedHashMap<>();
        if (finding.row() > 0) {
            where.put("sheet", finding.sheet());
            where.put("row", finding.row());
            where.put("column", finding.column());
            where.put("value", finding.value());
        }
        where.put("code", finding.code());
        return new Violation(field(finding), finding.message(), where);
    }

    /** As spreadsheet programs name a cell; of a whole sheet its name. */
    private static String field(Finding finding) {
        if (finding.row() > 0) {
            return finding.sheet() + "!" + finding.column() + finding.row();
        }
        return finding.sheet().isEmpty() ? "file" : finding.sheet();
    }
}
