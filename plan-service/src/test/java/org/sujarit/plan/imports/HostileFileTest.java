package org.sujarit.plan.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.plan.actionplan.ActionPlan;

class HostileFileTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(SpreadsheetFormat.class)
    void anEmptyFileIsAFinding(SpreadsheetFormat format) {
        assertThat(codes(new byte[0], format)).containsExactly("file-empty");
    }

    @Test
    void aFileWithNothingButBlanksIsAFinding() {
        assertThat(codes("\uFEFF , ,\r\n,,\r\n".getBytes(UTF_8), SpreadsheetFormat.CSV))
                .containsExactly("file-empty");
        assertThat(codes(new TestSheet("ว่าง").xlsx(), SpreadsheetFormat.XLSX)).containsExactly("file-empty");
    }

    @Test
    void garbageIsAFinding() {
        byte[] garbage = new byte[10_000];
        new Random(20_260_101).nextBytes(garbage);

        assertThat(codes(garbage, SpreadsheetFormat.XLSX)).containsExactly("file-unreadable");
        assertThat(codes(garbage, SpreadsheetFormat.CSV)).containsExactly("file-not-utf-8");
    }

    @Test
    void aFileDamagedAnywhereNeverThrows() {
        byte[] intact = ExamplePlan.sheet().xlsx();
        Random random = new Random(20_260_102);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = Arrays.copyOf(intact, i % 3 == 0 ? random.nextInt(intact.length) + 1 : intact.length);
            for (int n = 0; n < 5; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }

            assertThat(PlanReader.read(damaged, SpreadsheetFormat.XLSX, ExamplePlan.CONTEXT))
                    .isNotNull();
        }
    }

    @Test
    void anEncryptedOrOldFileIsAFinding() {
        byte[] ole2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};

        assertThat(codes(ole2, SpreadsheetFormat.XLSX)).containsExactly("file-encrypted-or-old");
    }

    @Test
    void aFileThatIsNotOfTheTypeItWasSentAsIsRefused() {
        byte[] pdf = "%PDF-1.7\n".getBytes(UTF_8);

        assertThat(codes(ExamplePlan.sheet().csv(), SpreadsheetFormat.XLSX)).containsExactly("file-type-wrong");
        assertThat(codes(ExamplePlan.sheet().xlsx(), SpreadsheetFormat.CSV)).containsExactly("file-type-wrong");
        assertThat(codes(pdf, SpreadsheetFormat.XLSX)).containsExactly("file-type-wrong");
        assertThat(codes(pdf, SpreadsheetFormat.CSV)).containsExactly("file-type-wrong");
        assertThat(codes(zip(Map.of("word/document.xml", "<w/>".getBytes(UTF_8))), SpreadsheetFormat.XLSX))
                .containsExactly("file-unreadable");
    }

    @Test
    void aFileWithMacrosIsRefusedWhateverItIsCalled() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ExamplePlan.parts(ExamplePlan.sheet().xlsx()).forEach((name, text) -> parts.put(name, text.getBytes(UTF_8)));
        parts.put("xl/vbaProject.bin", new byte[] {1});
        byte[] declared = changed(
                "[Content_Types].xml",
                xml -> xml.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));

        assertThat(codes(zip(parts), SpreadsheetFormat.XLSX)).containsExactly("file-with-macros");
        assertThat(codes(declared, SpreadsheetFormat.XLSX)).containsExactly("file-with-macros");
    }

    @Test
    void anArchiveThatUnpacksTooFarIsRefused() {
        byte[] bomb = zip(Map.of("[Content_Types].xml", new byte[60 << 20]));

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(codes(bomb, SpreadsheetFormat.XLSX)).containsExactly("file-too-large");
    }

    @Test
    void aBombSpreadOverManyPartsIsRefused() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            parts.put("xl/media/image" + i + ".png", new byte[1 << 20]);
        }

        assertThat(codes(zip(parts), SpreadsheetFormat.XLSX)).containsExactly("file-too-large");
    }

    @Test
    void aBombIsCountedByItsBytesAndNotByItsHeader() {
        byte[] bomb = zip(Map.of("[Content_Types].xml", new byte[60 << 20]));
        // The size in the central directory: 24 bytes after its signature.
        int directory = bomb.length - 1;
        while (bomb[directory] != 'P' || bomb[directory + 1] != 'K' || bomb[directory + 2] != 1) {
            directory--;
        }
        Arrays.fill(bomb, directory + 24, directory + 28, (byte) 1);

        assertThat(codes(bomb, SpreadsheetFormat.XLSX)).containsExactly("file-too-large");
    }

    @Test
    void aDocumentTypeIsRefusedAndItsEntityNeverRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String declaration = "<!DOCTYPE worksheet [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]><worksheet ";

        byte[] file = changed(SHEET, xml -> xml.replaceFirst("<worksheet ", declaration));

        assertThat(codes(file, SpreadsheetFormat.XLSX)).containsExactly("document-type-declared");
    }

    @Test
    void aCellAddressBeyondAnySheetIsRefusedBeforeRoomIsMadeForIt() {
        byte[] file = changed(SHEET, xml -> xml.replaceFirst("r=\"A1\" ", "r=\"ZZZZZZ1\" "));

        assertThat(codes(file, SpreadsheetFormat.XLSX)).containsExactly("file-unreadable");
    }

    @Test
    void moreNamesThanAnyWorkbookHasAreRefusedBeforeTheyKeepTheParserBusy() {
        byte[] attributes = changed(
                SHEET, xml -> xml.replaceFirst("</sheetData>", "<a" + names(60_000, " a%d=\"1\"") + "/></sheetData>"));
        byte[] elements =
                changed(SHEET, xml -> xml.replaceFirst("</sheetData>", names(60_000, "<a%d/>") + "</sheetData>"));

        assertThat(codes(attributes, SpreadsheetFormat.XLSX)).containsExactly("file-unreadable");
        assertThat(codes(elements, SpreadsheetFormat.XLSX)).containsExactly("file-unreadable");
    }

    private static String names(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    @Test
    void aTextThatIsNotThereIsNoEmptyCell() {
        byte[] file =
                changed(SHEET, xml -> xml.replaceFirst("t=\"s\"([^>]*)><v>[0-9]+</v>", "t=\"s\"$1><v>999999</v>"));

        assertThat(codes(file, SpreadsheetFormat.XLSX)).containsExactly("file-unreadable");
    }

    @Test
    void formulasAreBoundedInNumberAndLength() {
        byte[] many = changed(SHEET, xml -> xml.replaceFirst("<v>", "<f>A1</f>".repeat(501) + "<v>"));
        byte[] longOne = changed(SHEET, xml -> xml.replaceFirst("<v>", "<f>" + "A".repeat(1_001) + "</f><v>"));

        assertThat(codes(many, SpreadsheetFormat.XLSX)).containsExactly("too-many-formulas");
        assertThat(codes(longOne, SpreadsheetFormat.XLSX)).containsExactly("too-many-formulas");
    }

    @Test
    void sheetsRowsColumnsAndTextAreBounded() {
        assertThat(codes(
                        TestSheet.xlsx(IntStream.range(0, 21)
                                .mapToObj(i -> new TestSheet("s" + i).row("x"))
                                .toList()),
                        SpreadsheetFormat.XLSX))
                .containsExactly("too-many-sheets");
        assertThat(codes("x\r\n".repeat(5_001).getBytes(UTF_8), SpreadsheetFormat.CSV))
                .containsExactly("too-many-rows");
        assertThat(codes((",".repeat(100) + "x").getBytes(UTF_8), SpreadsheetFormat.CSV))
                .containsExactly("too-many-columns");
        assertThat(codes("x".repeat(32_768).getBytes(UTF_8), SpreadsheetFormat.CSV))
                .containsExactly("cell-too-long");
        assertThat(codes(new byte[6 << 20], SpreadsheetFormat.CSV)).containsExactly("file-too-large");
    }

    @Test
    void oneLongTextInVeryManyCellsIsRefused() {
        TestSheet sheet = TestSheet.withHeader();
        for (int i = 0; i < 200; i++) {
            sheet.row("", "", "1) ".repeat(10_000));
        }

        assertThat(codes(sheet.xlsx(), SpreadsheetFormat.XLSX)).containsExactly("file-too-large");
    }

    /** In time that grows as the text does; in quadratic time each of these would take many minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {" ", "⟦", "๕) ", "๑) ", "\nขั้นตอน ", "ขั้นตอน:", "( ต่อ", "<", "<p>", "&nbsp;", ", ", "และ"})
    void aLongCellIsReadInTimeWhateverFillsIt(String filling) {
        String cell = "ก" + filling.repeat(30_000 / filling.length());
        TestSheet sheet = new TestSheet("แผน")
                .row(
                        "มิติ",
                        "ภารกิจตามมิติ",
                        "โครงการ/กิจกรรม/มาตรการ",
                        "ข้อมูลประกอบ",
                        "งบประมาณ",
                        "ระยะเวลาดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "หมายเหตุ")
                .row("๑.", "๑.๑", "๑.๑.๑ โครงการ ก" + filling.repeat(1_000), cell, cell, cell, cell, cell);
        for (int i = 0; i < 60; i++) {
            sheet.row("", "", "", cell, "", "", "", "");
        }
        byte[] file = sheet.csv();

        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> PlanReader.read(file, SpreadsheetFormat.CSV, ExamplePlan.CONTEXT));
    }

    @Test
    void aFileHoldsAsManyItemsAsAPlanAndNotOneMore() {
        String item = "1) โครงการ ";
        TestSheet most = TestSheet.withHeader().item("๑.", "๑.๑", "๑.๑.๑ " + item.repeat(ActionPlan.MOST_ITEMS), "-");
        TestSheet tooMany =
                TestSheet.withHeader().item("๑.", "๑.๑", "๑.๑.๑ " + item.repeat(ActionPlan.MOST_ITEMS + 1), "-");

        assertThat(codes(most.xlsx(), SpreadsheetFormat.XLSX)).containsExactly("total-missing", "grand-total-missing");
        assertThat(codes(tooMany.xlsx(), SpreadsheetFormat.XLSX)).containsExactly("too-many-items");
    }

    @Test
    void aNulCharacterNeverComesThrough() {
        String csv = new String(ExamplePlan.sheet().csv(), UTF_8).replace("มาตรการ", "มาตร\u0000การ");

        PlanReading reading = PlanReader.read(csv.getBytes(UTF_8), SpreadsheetFormat.CSV, ExamplePlan.CONTEXT);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.plan().items()).extracting(ImportedItem::name).noneMatch(name -> name.contains("\u0000"));
    }

    @Test
    void aQuoteNeverEndsInHalfACharacter() {
        TestSheet sheet = TestSheet.withHeader().item("๑.", "๑.๑", "๑.๑.๑ 1) โครงการ", "x".repeat(99) + "😀");

        PlanReading reading = PlanReader.read(sheet.xlsx(), SpreadsheetFormat.XLSX, ExamplePlan.CONTEXT);

        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals("amount-unreadable"))
                .extracting(Finding::value)
                .containsOnly("x".repeat(99));
    }

    @Test
    void findingsAreBounded() {
        TestSheet sheet = TestSheet.withHeader();
        for (int i = 0; i < 500; i++) {
            sheet.item("๑.", "๑.๑", "๑.๑.๑ ๑.) โครงการ ก", "x" + i);
        }

        assertThat(codes(sheet.xlsx(), SpreadsheetFormat.XLSX))
                .hasSize(Findings.MAX + 1)
                .endsWith("too-many-findings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"มิติ,ภารกิจตามมิติ,งาน,ปี ๒๕๖๖\r\n", "สวัสดี", "\"ไม่ปิด\"x\r\n,"})
    void aTableWithoutItsHeaderIsAFinding(String csv) {
        assertThat(codes(csv.getBytes(UTF_8), SpreadsheetFormat.CSV))
                .hasSize(1)
                .isSubsetOf("header-not-found", "file-unreadable");
    }

    @Test
    void aTableWithoutItemsIsAFinding() {
        assertThat(codes(TestSheet.withHeader().csv(), SpreadsheetFormat.CSV)).containsExactly("no-items");
    }

    @Test
    void csvInAnotherEncodingIsAFinding() {
        byte[] windows = "มิติ".getBytes(Charset.forName("x-windows-874"));

        assertThat(codes(windows, SpreadsheetFormat.CSV)).containsExactly("file-not-utf-8");
    }

    private static List<String> codes(byte[] content, SpreadsheetFormat format) {
        PlanReading reading = PlanReader.read(content, format, ExamplePlan.CONTEXT);
        return reading.findings().stream().map(Finding::code).toList();
    }

    /** The example with one part changed. */
    private static byte[] changed(String part, UnaryOperator<String> change) {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            ExamplePlan.parts(ExamplePlan.sheet().xlsx())
                    .forEach((name, text) -> parts.put(name, text.getBytes(UTF_8)));
            parts.computeIfPresent(part, (name, bytes) -> change.apply(new String(bytes, UTF_8))
                    .getBytes(UTF_8));
            return zip(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
