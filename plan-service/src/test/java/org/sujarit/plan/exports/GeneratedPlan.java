package org.sujarit.plan.exports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sujarit.kit.privacy.PersonalData;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemDetails;
import org.sujarit.plan.actionplan.ItemKind;
import org.sujarit.plan.actionplan.ItemYear;
import org.sujarit.plan.framework.Guideline;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.framework.PlanFrameworks;

/** A plan made at random, with everything that a text can do to a table. */
final class GeneratedPlan {
    static final PlanFramework FRAMEWORK =
            new PlanFrameworks().forYears(2566, 2570).orElseThrow();
    static final Map<UUID, String> UNITS = new LinkedHashMap<>();

    private static final List<String> CODES = FRAMEWORK.dimensions().stream()
            .flatMap(dimension -> dimension.missions().stream())
            .flatMap(mission -> mission.guidelines().stream())
            .map(Guideline::code)
            .toList();
    private static final List<String> WORDS = List.of(
            "โครงการ",
            "กิจกรรม",
            "มาตรการ",
            "อบรมคุณธรรม",
            "ประจำปี ๒๕๖๖",
            "ประจำปีงบประมาณ พ.ศ. ๒๕๖๐",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\t",
            "NO GIFT Policy",
            "(ระยะที่ 2)",
            "๑) เตรียม",
            "2. จัด",
            "(๓)",
            "1.1.1",
            "๑.๒.๓ ๑.)",
            "(ต่อ)",
            "ขั้นตอนการดำเนินการ:",
            "วัตถุประสงค์",
            "หลักการและเหตุผล:\n",
            "-",
            "–",
            "=1+1",
            "+66",
            "@cmd",
            "'",
            "\"",
            "“ก”",
            ",",
            ";",
            "/",
            "|",
            "<b>",
            "</p>",
            "&nbsp;",
            "&amp;",
            "a < b & c > d",
            "⟦",
            "⟧",
            "\\n",
            "\\",
            "_x0041_",
            "น\u0E4D\u0E32ดี",
            "\u00A0",
            "\u200B",
            "\u2028",
            "\u3000",
            "\uFE0F",
            "😀",
            "ดังนี้",
            "รวมทั้งสิ้น",
            "มิติที่ ๑ รวม",
            "ลงชื่อ",
            "ไม่ดำเนินการ",
            "☑",
            "ข้อ",
            "สรุปผล");

    static {
        List.of(
                        "สำนักปลัด",
                        "กองคลัง",
                        "กองคลัง",
                        "กองสาธารณสุขและสิ่งแวดล้อม",
                        "กองช่าง/ประปา",
                        "กอง  สวัสดิการ",
                        "กองคลัง และพัสดุ",
                        "งาน\nนิติการ",
                        "๑. ฝ่ายแผน",
                        "=กอง",
                        "หน่วย (ต่อ)")
                .forEach(name -> UNITS.put(new UUID(7, UNITS.size()), name));
    }

    private final Random random;
    private final int first;
    private final int last;
    private final List<ItemDetails> items = new ArrayList<>();

    GeneratedPlan(int seed) {
        random = new Random(seed);
        first = 2566 + random.nextInt(5);
        last = first + random.nextInt(2571 - first);
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            items.add(item(seed % 10 == 0));
        }
    }

    List<ItemDetails> items() {
        return items;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    ExportedPlan exported() {
        return new ExportedPlan(
                text(1, 100),
                text(1, 100),
                first,
                last,
                FRAMEWORK,
                items.stream().map(item -> ExportedPlan.Item.of(item, UNITS)).toList());
    }

    private ItemDetails item(boolean huge) {
        List<Integer> years = some(IntStream.rangeClosed(first, last).boxed().toList(), 5);
        return new ItemDetails(
                ItemKind.values()[random.nextInt(3)],
                random.nextInt(3) == 0 ? "โครงการอบรม " + random.nextInt(100) : text(1, 1_000),
                atLeastOne(some(CODES, 3)),
                random.nextInt(4) == 0 ? null : text(0, huge ? 20_000 : 300),
                texts(huge ? 20 : 3),
                null,
                texts(huge ? 60 : 6),
                null,
                years.stream().sorted().map(this::year).toList(),
                some(List.copyOf(UNITS.keySet()), 4),
                null,
                null,
                random.nextInt(3) == 0 ? null : text(0, 2_000));
    }

    private ItemYear year(int fiscalYear) {
        Budget budget =
                switch (random.nextInt(3)) {
                    case 0 -> new Budget.NoBudget();
                    case 1 -> new Budget.Unknown();
                    default -> new Budget.Baht(amount());
                };
        return new ItemYear(fiscalYear, some(List.of(1, 2, 3, 4), 4), budget);
    }

    private BigDecimal amount() {
        return switch (random.nextInt(4)) {
            case 0 -> new BigDecimal("9999999999999.99");
            case 1 -> BigDecimal.ZERO;
            case 2 -> BigDecimal.valueOf(random.nextInt(1_000));
            default -> BigDecimal.valueOf(random.nextLong(1_000_000_000L), 2);
        };
    }

    private List<String> texts(int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> text(1, most > 20 ? 2_000 : 200))
                .toList();
    }

    /** Not blank if it has a least length. */
    private String text(int least, int most) {
        int length = random.nextInt(5) == 0 ? most : Math.min(most, 5 + random.nextInt(60));
        StringBuilder text = new StringBuilder(random.nextInt(least == 0 ? 4 : 1) == 0 && least == 0 ? "" : "ก");
        if (text.isEmpty()) {
            return "";
        }
        if (random.nextBoolean()) {
            text.setLength(0);
        }
        boolean plain = random.nextInt(3) == 0;
        while (text.length() < length) {
            text.append(plain ? WORDS.get(random.nextInt(5)) : WORDS.get(random.nextInt(WORDS.size())));
        }
        String cut = text.substring(0, Math.min(most, text.length()));
        // What looks like an e-mail address doesn't come into a plan.
        String kept = PersonalData.in(cut).isPresent() ? cut.replace("@", "") : cut;
        return kept.isBlank() ? "ก" : kept;
    }

    private <T> List<T> some(List<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        Set<T> few = new LinkedHashSet<>(shuffled.subList(0, Math.min(all.size(), random.nextInt(most + 1))));
        return few.stream().collect(Collectors.toList());
    }

    private static List<String> atLeastOne(List<String> codes) {
        return codes.isEmpty() ? List.of(CODES.getFirst()) : codes;
    }
}
