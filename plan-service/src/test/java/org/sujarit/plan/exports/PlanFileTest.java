package org.sujarit.plan.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.problem.Problem;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemDetails;
import org.sujarit.plan.actionplan.ItemKind;
import org.sujarit.plan.actionplan.ItemYear;

class PlanFileTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void theTableLooksLikeTheOfficialOne() {
        List<List<String>> rows = PlanSheet.fiveYear(
                        plan(List.of(item("1.1.1", "โครงการ ก", "500.5"), item("1.1.2", "กิจกรรม ข", "20000"))))
                .rows();

        assertThat(rows.get(2).getFirst()).isEqualTo("(พ.ศ. ๒๕๖๖ - ๒๕๖๗)");
        assertThat(rows.get(4))
                .containsExactly("มิติ", "ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ", "ปี ๒๕๖๖", "ปี ๒๕๖๗", "หมายเหตุ");
        assertThat(rows.get(6).subList(2, 6)).containsExactly("๑.๑.๑\n๑) โครงการ ก", "✓ ๕๐๐.๕", "–", "");
        assertThat(rows.get(7).subList(0, 2)).containsExactly("", "");
        assertThat(rows.get(8)).containsExactly("มิติที่ ๑", "รวม", "๒ โครงการ", "๒๐,๕๐๐.๕", "–", "");
        assertThat(rows.get(9)).containsExactly("รวม ๔ มิติ", "", "๒ โครงการ", "๒๐,๕๐๐.๕", "–", "");
    }

    @Test
    void dimensionAndMissionAreMergedOverTheirItems() throws IOException {
        String xml = parts(PlanFile.xlsx(PlanSheet.fiveYear(
                        plan(List.of(item("1.1.1", "โครงการ ก", "1"), item("1.1.2", "กิจกรรม ข", "2"))))))
                .get(SHEET);

        assertThat(xml).contains("<mergeCell ref=\"A7:A8\"/>", "<mergeCell ref=\"B7:B8\"/>");
    }

    @Test
    void everyCellIsAnInlineStringAndNoneAFormula() throws IOException {
        Map<String, String> parts =
                parts(PlanFile.xlsx(PlanSheet.fiveYear(plan(List.of(item("1.1.1", "โครงการ =1+1", "1"))))));

        assertThat(parts.get(SHEET)).contains("inlineStr").doesNotContain("<f>", "t=\"s\"");
    }

    @Test
    void whatIsLargerThanAnImportIsNotExported() {
        List<String> steps = Collections.nCopies(100, "ก".repeat(2_000));
        ItemDetails large = new ItemDetails(
                ItemKind.PROJECT,
                "โครงการ",
                List.of("1.1.1"),
                null,
                null,
                null,
                steps,
                null,
                List.of(new ItemYear(2566, List.of(), new Budget.NoBudget())),
                null,
                null,
                null,
                null);
        PlanSheet sheet = PlanSheet.yearly(plan(Collections.nCopies(30, large)), 2566);

        assertThatThrownBy(() -> PlanFile.xlsx(sheet))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isSameAs(PlanFile.TOO_LARGE));
        assertThatThrownBy(() -> PlanFile.csv(sheet)).isInstanceOf(Problem.class);
    }

    private static ExportedPlan plan(List<ItemDetails> items) {
        return new ExportedPlan(
                "อบต.",
                "แผน",
                2566,
                2567,
                GeneratedPlan.FRAMEWORK,
                items.stream().map(item -> ExportedPlan.Item.of(item, Map.of())).toList());
    }

    private static ItemDetails item(String guideline, String name, String baht) {
        return new ItemDetails(
                name.startsWith("กิจกรรม") ? ItemKind.ACTIVITY : ItemKind.PROJECT,
                name,
                List.of(guideline),
                null,
                null,
                null,
                null,
                null,
                List.of(new ItemYear(2566, List.of(), new Budget.Baht(new BigDecimal(baht)))),
                null,
                null,
                null,
                null);
    }

    private static Map<String, String> parts(byte[] xlsx) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(xlsx).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
