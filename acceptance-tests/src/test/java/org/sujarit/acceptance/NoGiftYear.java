package org.sujarit.acceptance;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The No Gift Policy of Chang Nuea in 2566: declared, lived, kept a register of, and reported on twice. */
final class NoGiftYear {

    private static final int YEAR = 2566;
    private static final List<String> OUTCOMES = List.of("OFFERED", "REFUSED", "RECEIVED_BY_NECESSITY", "HANDED_OVER");

    final Journey declaration;
    final String activitiesAddress;
    final Journey sixMonth;
    final Journey annual;

    /** What the two reports counted before this year's own gifts and activities: other tests have some too. */
    private final List<BigDecimal> sixMonthBefore;

    private final List<BigDecimal> annualBefore;

    NoGiftYear() {
        declaration = declared();
        sixMonth = report("SIX_MONTH");
        annual = report("ANNUAL");
        sixMonthBefore = figures(sixMonth.read());
        annualBefore = figures(annual.read());
        activitiesAddress = liveIt();
        keepRegister();
        // A report is published with the totals that were read, and they have grown.
        for (Journey report : List.of(sixMonth, annual)) {
            report.publish().then().statusCode(412);
            report.remember(report.read());
            report.publish().then().statusCode(200);
        }
    }

    /**
     * What a report counts of this year's own: gifts, their baht, activities, participants, and the baht of what was
     * offered, refused, received by necessity, handed over.
     */
    List<String> sixMonthFigures() {
        return grown(sixMonthBefore, figures(sixMonth.published()));
    }

    List<String> annualFigures() {
        return grown(annualBefore, figures(annual.published()));
    }

    private static Journey declared() {
        Map<String, Object> words = Map.of(
                "fiscalYear",
                YEAR,
                "textTh",
                "ผู้บริหารและบุคลากรทุกคนไม่รับของขวัญจากการปฏิบัติหน้าที่",
                "textEn",
                "Nobody here takes gifts for doing their duty.",
                "declaredOn",
                "2022-12-01",
                "office",
                "นายกองค์การบริหารส่วนตำบล");
        Journey declaration = Journey.begin("no-gift-declarations", words);
        declaration.act("executive", "publication", null).then().statusCode(200);
        return declaration;
    }

    private static Journey report(String kind) {
        return Journey.begin("no-gift-reports", Map.of("fiscalYear", YEAR, "kind", kind));
    }

    /** @return where the year's activities are published */
    private static String liveIt() {
        activity("2023-01-18", "ประชุมชี้แจงนโยบาย", "MEETING", 42);
        activity("2023-03-31", "อบรมแนวปฏิบัติ", "TRAINING", 55);
        activity("2023-08-21", "ประชาสัมพันธ์ผ่านเสียงตามสาย", "ANNOUNCEMENT", 10);
        Response published = Api.creating("officer")
                .body(Map.of("fiscalYear", YEAR))
                .post("/api/v1/no-gift-activities/publications");
        published.then().statusCode(201);
        return published.header("Location");
    }

    private static void activity(String date, String name, String kind, int participants) {
        Journey.begin(
                "no-gift-activities",
                Map.of("fiscalYear", YEAR, "date", date, "name", name, "kind", kind, "participants", participants));
    }

    /** Three gifts of the first half, one of which was worth more than first said, and one of the second. */
    private static void keepRegister() {
        enter(gift("2022-12-28", "REFUSED", "COMPANY", 1, "1250.25"));
        enter(gift("2023-01-05", "RECEIVED_BY_NECESSITY", "CITIZEN", 0, "300.10"));
        Journey wrong = enter(gift("2023-03-31", "HANDED_OVER", "COMPANY", 1, "850.50"));
        wrong.add(
                "corrections",
                Map.of(
                        "reason",
                        "ประเมินราคาไม่ถูกต้อง",
                        "gift",
                        gift("2023-03-31", "HANDED_OVER", "COMPANY", 1, "950.25")));
        enter(gift("2023-04-01", "OFFERED", "OTHER", 2, "0.05"));
    }

    private static Journey enter(Map<String, Object> gift) {
        return Journey.begin("gift-records", gift);
    }

    private static Map<String, Object> gift(String date, String outcome, String giver, int unit, String baht) {
        return Map.of(
                "date",
                date,
                "outcome",
                outcome,
                "description",
                "กระเช้าผลไม้",
                "estimatedBaht",
                new BigDecimal(baht),
                "giver",
                giver,
                "unitId",
                Api.unitsOfChangNuea().get(unit));
    }

    private static List<BigDecimal> figures(Response report) {
        JsonPath totals = report.jsonPath().setRootPath("totals");
        List<BigDecimal> figures = new ArrayList<>();
        for (String figure : List.of("gifts", "baht", "activities", "participants")) {
            figures.add(new BigDecimal(totals.getString(figure)));
        }
        for (String outcome : OUTCOMES) {
            figures.add(new BigDecimal(totals.getString("outcomes.find { it.outcome == '" + outcome + "' }.baht")));
        }
        return figures;
    }

    private static List<String> grown(List<BigDecimal> before, List<BigDecimal> after) {
        List<String> grown = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            grown.add(after.get(i).subtract(before.get(i)).toPlainString());
        }
        return grown;
    }
}
