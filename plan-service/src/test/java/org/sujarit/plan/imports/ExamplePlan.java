package org.sujarit.plan.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.framework.PlanFrameworks;

/** The example: Chang Nuea's plan of 2566–2570 in the official layout, made from a list of its 32 items. */
final class ExamplePlan {
    static final PlanFramework FRAMEWORK =
            new PlanFrameworks().forYears(2566, 2570).orElseThrow();
    static final ReadingContext CONTEXT = new ReadingContext(FRAMEWORK, 2566, KnownUnits.NONE);

    private static final List<Integer> YEARS = List.of(2566, 2567, 2568, 2569, 2570);

    /** @param row items with one number share a row of the sheet */
    record Item(int row, String mission, List<String> guidelines, BigDecimal bahtPerYear, String name) {
        String dimension() {
            return mission.substring(0, 1);
        }

        Budget budget() {
            return bahtPerYear == null ? new Budget.NoBudget() : new Budget.Baht(bahtPerYear);
        }
    }

    private ExamplePlan() {}

    static List<Item> items() {
        InputStream source = ExamplePlan.class.getResourceAsStream("/example/chang-nuea-plan.csv");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(source, StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(ExamplePlan::item).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Item item(CSVRecord record) {
        String baht = record.get("bahtPerYear");
        return new Item(
                Integer.parseInt(record.get("row")),
                record.get("mission"),
                List.of(record.get("guidelines").split(" ")),
                baht.isEmpty() ? null : new BigDecimal(baht),
                record.get("name"));
    }

    static TestSheet sheet() {
        TestSheet sheet = new TestSheet("แผนปฏิบัติการ ๒๕๖๖-๒๕๗๐")
                .row("แผนปฏิบัติการป้องกันการทุจริต")
                .row("(พ.ศ. ๒๕๖๖ - ๒๕๗๐)")
                .row("องค์การบริหารส่วนตำบลจางเหนือ อำเภอแม่เมาะ จังหวัดลำปาง");
        groups(items(), Item::dimension).forEach((dimension, items) -> addDimension(sheet, dimension, items));
        addTotal(sheet, "รวม ๔ มิติ", "", items());
        return sheet;
    }

    /** The copy with one wrong total, one unknown guideline and one text where an amount belongs. */
    static TestSheet brokenSheet() {
        TestSheet sheet = sheet();
        sheet.with(15, 'E', "๕๐๐");
        sheet.with(21, 'C', sheet.cell(21, 'C').toString().replace("๓.๓.๓", "๓.๓.๒"));
        sheet.with(28, 'G', "✓\n✓ สองหมื่น");
        return sheet;
    }

    private static void addDimension(TestSheet sheet, String dimension, List<Item> items) {
        sheet.row(TestSheet.HEADER.clone()).row(TestSheet.SECOND_HEADER.clone());
        int top = sheet.rowCount() + 1;
        String dimensionText = thai(
                dimension + ". " + FRAMEWORK.dimension(dimension).orElseThrow().name());
        groups(items, Item::mission).forEach((mission, inMission) -> {
            int missionTop = sheet.rowCount() + 1;
            String missionText = thai(
                    mission + " " + FRAMEWORK.mission(mission).orElseThrow().name());
            groups(inMission, Item::row).values().forEach(inRow -> {
                String year = yearText(inRow);
                boolean first = sheet.rowCount() + 1 == missionTop;
                String itsDimension = sheet.rowCount() + 1 == top ? dimensionText : "";
                sheet.row(itsDimension, first ? missionText : "", itemText(inRow), year, year, year, year, year, "");
            });
            sheet.merge(missionTop, sheet.rowCount(), 1);
        });
        sheet.merge(top, sheet.rowCount(), 0);
        addTotal(sheet, thai("มิติที่ " + dimension), "รวม", items);
    }

    private static void addTotal(TestSheet sheet, String label, String second, List<Item> items) {
        BigDecimal baht = items.stream()
                .filter(item -> item.bahtPerYear() != null)
                .map(Item::bahtPerYear)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String year = baht.signum() == 0 ? "-" : amount(baht);
        sheet.row(label, second, thai(items.size() + " โครงการ"), year, year, year, year, year, "");
    }

    private static String itemText(List<Item> inRow) {
        List<String> lines = new ArrayList<>();
        groups(inRow, Item::guidelines).forEach((guidelines, items) -> {
            lines.add(thai(String.join(" ", guidelines)));
            IntStream.range(0, items.size())
                    .forEach(i -> lines.add(
                            thai(Integer.toString(i + 1)) + ".) " + items.get(i).name()));
        });
        return String.join("\n", lines);
    }

    private static String yearText(List<Item> inRow) {
        if (inRow.stream().allMatch(item -> item.bahtPerYear() == null)) {
            return "✓";
        }
        return inRow.stream()
                .map(item -> item.bahtPerYear() == null ? "✓" : "✓ " + amount(item.bahtPerYear()))
                .collect(Collectors.joining("\n"));
    }

    private static <K> Map<K, List<Item>> groups(List<Item> items, Function<Item, K> key) {
        return items.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static String amount(BigDecimal baht) {
        return thai(String.format(Locale.ROOT, "%,d", baht.intValueExact()));
    }

    static String thai(String text) {
        return text.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '๐' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What reading must give, but for the places in the sheet. */
    static List<List<Object>> expectedValues() {
        return items().stream()
                .map(item -> List.<Object>of(
                        ItemCell.kindOf(item.name()).orElseThrow(),
                        item.name(),
                        item.guidelines(),
                        YEARS.stream()
                                .map(year -> new ImportedYear(year, item.budget()))
                                .toList()))
                .toList();
    }

    /** The same parts on every machine and day: the library stamps the time of writing into file and archive. */
    static byte[] timeless(byte[] xlsx) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts(xlsx).entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                out.putNextEntry(entry);
                out.write(timeless(part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Without the time of writing, and with the merged cells sorted, which the library keeps in a hash table. */
    private static String timeless(String xml) {
        String merges = Pattern.compile("<mergeCell [^>]*/>")
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining());
        return xml.replaceAll("(?<tag><dcterms:created[^>]*>)[^<]*", "${tag}2026-01-01T00:00:00Z")
                .replaceAll("<mergeCells>.*</mergeCells>", "<mergeCells>" + merges + "</mergeCells>");
    }

    static Map<String, String> parts(byte[] xlsx) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(xlsx).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** Writes the example's files anew after a change of their source; the argument is the folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.write(folder.resolve("chang-nuea-plan-2566-2570.xlsx"), timeless(sheet().xlsx()));
        Files.write(folder.resolve("chang-nuea-plan-2566-2570.csv"), sheet().csv());
        Files.write(
                folder.resolve("chang-nuea-plan-broken.xlsx"),
                timeless(brokenSheet().xlsx()));
    }
}
