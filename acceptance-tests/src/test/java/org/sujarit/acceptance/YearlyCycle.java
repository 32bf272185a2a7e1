package org.sujarit.acceptance;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The fiscal year 2566 of Chang Nuea, as its people go through it: plan, risks, two rounds of reports, the monitor's
 * verdicts, an amendment, the No Gift Policy. What is reported follows a fixed pattern, so that its sums can be worked out
 * with paper and pencil.
 */
final class YearlyCycle {

    static final int YEAR = 2566;
    static final int RENAMED = 12;
    static final int REBUDGETED = 30;
    static final int REMOVED = 32;
    static final String NEW_NAME = "มาตรการงดรับของขวัญทุกเทศกาล";
    static final String ADDED_NAME = "กิจกรรมทบทวนคู่มือการปฏิบัติงาน";

    private static final String ZERO = "0.00";
    private static final Set<String> MADE_BY_THE_SERVICE = Set.of("id", "lineageId", "position");

    final Journey plan;

    /** The plan's items by their position, from 1, as they stand in its first version. */
    final Map<Integer, Map<String, Object>> items = new TreeMap<>();

    final Journey risks;
    final String riskResultsAddress;
    final Journey sixMonth;
    final Journey annual;

    /** What was answered when more was spent than the plan gives, and nobody had confirmed that. */
    final Response unconfirmed;

    final Journey amendment;
    final NoGiftYear noGift;

    YearlyCycle() {
        plan = PlanJourney.imported("chang-nuea-plan-2566-2570.xlsx", "แผนของทั้งปี " + UUID.randomUUID());
        nameUnitsAndQuarters();
        plan.approveAllAndPublish();
        risks = risksPublished();
        riskResultsAddress = riskResultsPublished();
        sixMonth = report("SIX_MONTH", "2023-04-01", "2023-04-30");
        unconfirmed = recordSixMonths();
        sixMonth.approveAllAndPublish();
        annual = report("ANNUAL", "2023-10-01", "2023-10-31");
        recordYear();
        annual.approveAllAndPublish();
        judge();
        amendment = plan.successor("amendments");
        amend();
        amendment.approveAllAndPublish();
        noGift = new NoGiftYear();
    }

    String item(int position, String field) {
        return (String) items.get(position).get(field);
    }

    /**
     * The spreadsheet names neither, so they go by the item's position: the four units in turn and every fifth item with
     * none, every tenth-and-first with a second unit; the item ends in the quarter 1, 2, 3, 4, 4 in turn, and every sixth
     * has none.
     */
    private void nameUnitsAndQuarters() {
        List<String> units = Api.unitsOfChangNuea();
        List<List<Integer>> quarters =
                List.of(List.of(), List.of(1), List.of(2), List.of(1, 2, 3), List.of(4), List.of(3, 4));
        for (Map<String, Object> item : itemsOf(plan)) {
            int position = (int) item.get("position");
            Map<String, Object> details = details(item);
            if (position % 5 != 0) {
                details.put(
                        "unitIds",
                        position % 10 == 1
                                ? List.of(units.get(0), units.get(1))
                                : List.of(units.get(position % 5 - 1)));
            }
            year(details).put("quarters", quarters.get(position % 6));
            plan.change("items/" + item.get("id"), details).then().statusCode(200);
        }
        itemsOf(plan).forEach(item -> items.put((int) item.get("position"), item));
    }

    /** The four steps of work in which the plan of Chang Nuea sees risks, and the items of the plan that control them. */
    private Journey risksPublished() {
        Journey assessment = Journey.begin("risk-assessments", Map.of("fiscalYear", YEAR));
        risk(assessment, "การบริหารงานและการปฏิบัติงานของบุคลากร", "สั่งการนอกเหนือระเบียบ", 3, 3, 1, 11, 18);
        risk(assessment, "การบริหารงานบุคคล", "เลื่อนเงินเดือนอย่างไม่เป็นธรรม", 2, 4, 15, 16);
        risk(assessment, "การบริหารการเงิน พัสดุ และทรัพย์สิน", "จัดซื้อไม่เป็นไปตามระเบียบ", 3, 4, 3, 17);
        risk(assessment, "การให้บริการประชาชน", "เรียกรับเงินเพื่อลัดคิว", 4, 3, 12, 13, 32);
        assessment.publish().then().statusCode(200);
        return assessment;
    }

    private void risk(Journey assessment, String step, String event, int likelihood, int impact, int... controls) {
        List<Map<String, Object>> named = new ArrayList<>();
        for (int position : controls) {
            named.add(Map.of("planItemId", item(position, "id")));
        }
        assessment.add(
                "risks",
                Map.of(
                        "processStep",
                        step,
                        "riskEvent",
                        event,
                        "likelihood",
                        likelihood,
                        "impact",
                        impact,
                        "controls",
                        named));
    }

    /** @return where the results are published */
    private String riskResultsPublished() {
        List<String> ids = risks.read().path("risks.id");
        for (String id : ids) {
            Map<String, Object> result = Map.of(
                    "summary", "ดำเนินการตามมาตรการแล้ว", "likelihoodAfter", 1, "impactAfter", 3, "status", "DONE");
            risks.change("risks/" + id + "/result", result).then().statusCode(200);
        }
        Response published = risks.act("officer", "results-publication", null);
        published.then().statusCode(200);
        return RunningStack.gateway() + "/api/v1/published-risk-results/" + published.path("resultsId");
    }

    /** A report of the plan in a round that the administrator has set: a new one, or new days of the one that is there. */
    private Journey report(String kind, String opensOn, String closesOn) {
        Map<String, Object> days = Map.of("fiscalYear", YEAR, "kind", kind, "opensOn", opensOn, "closesOn", closesOn);
        String rounds = "/api/v1/reporting-rounds";
        String round = Api.all("admin", rounds).stream()
                .filter(row ->
                        row.get("fiscalYear").equals(YEAR) && row.get("kind").equals(kind))
                .map(row -> (String) row.get("id"))
                .findFirst()
                .orElseGet(() -> Api.creating(Api.as("admin"))
                        .body(days)
                        .post(rounds)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        String etag = Api.as("admin").get(rounds + "/" + round).header("ETag");
        Api.as("admin")
                .header("If-Match", etag)
                .body(days)
                .put(rounds + "/" + round)
                .then()
                .statusCode(200);
        return Journey.begin("progress-reports", Map.of("roundId", round, "planId", plan.id));
    }

    /**
     * After six months: of four items in turn the first is completed, the next two are in progress and the last is not
     * started; item 28 is cancelled. The three items with a budget have spent something, item 7 a satang too much.
     */
    private Response recordSixMonths() {
        Map<Integer, String> spent = Map.of(2, "3333.33", 7, "20000.01", 30, "6801.00");
        Response refused = record(sixMonth, 7, "IN_PROGRESS", spent.get(7), false);
        for (int position : items.keySet()) {
            String state =
                    switch (position % 4) {
                        case 1 -> "COMPLETED";
                        case 0 -> position == 28 ? "CANCELLED" : "NOT_STARTED";
                        default -> "IN_PROGRESS";
                    };
            record(sixMonth, position, state, spent.get(position), position == 7)
                    .then()
                    .statusCode(200);
        }
        return refused;
    }

    /**
     * At the year's end: every eighth item is still not started, the second of eight still in progress, item 28 stays
     * cancelled, all others are completed. Items 12 and 25 have spent something, too, though the plan gives them nothing.
     */
    private void recordYear() {
        Map<Integer, String> spent = Map.of(2, "9999.99", 7, "20000.01", 12, "0.25", 25, "1234.56", 30, "19876.54");
        for (int position : items.keySet()) {
            String state =
                    switch (position % 8) {
                        case 0 -> "NOT_STARTED";
                        case 2 -> "IN_PROGRESS";
                        default -> position == 28 ? "CANCELLED" : "COMPLETED";
                    };
            record(
                            annual,
                            position,
                            state,
                            spent.getOrDefault(position, ZERO),
                            Set.of(7, 12, 25).contains(position))
                    .then()
                    .statusCode(200);
        }
    }

    /** @param spent baht, null where nothing is known of it */
    private Response record(Journey report, int position, String state, String spent, boolean confirmed) {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "state", state, "summary", "ผลการดำเนินการรายการที่ " + position, "confirmOverspending", confirmed));
        if (spent != null) {
            entry.put("spentBaht", new BigDecimal(spent));
        }
        return report.change("entries/" + item(position, "id"), entry);
    }

    /** The monitor finds fault with an item of the annual report, and with the six-month report in parts. */
    private void judge() {
        verdict(Map.of(
                "documentId",
                annual.id,
                "itemId",
                item(2, "id"),
                "finding",
                "NOT_CONFIRMED",
                "reason",
                "ไม่พบหลักฐานการจัดโครงการ",
                "decidedOn",
                Api.today()));
        verdict(Map.of(
                "documentId",
                sixMonth.id,
                "finding",
                "PARTLY_CONFIRMED",
                "reason",
                "หลักฐานไม่ครบ",
                "decidedOn",
                Api.today()));
    }

    private static void verdict(Map<String, Object> verdict) {
        Api.creating("monitor")
                .body(verdict)
                .post("/api/v1/monitor/organisations/" + Api.CHANG_NUEA + "/verdicts")
                .then()
                .statusCode(201);
    }

    /** One item gets another name, one more money, one goes, and a new one comes. */
    private void amend() {
        for (Map<String, Object> item : itemsOf(amendment)) {
            Map<String, Object> details = details(item);
            String address = "items/" + item.get("id");
            switch ((int) item.get("position")) {
                case RENAMED -> {
                    details.put("name", NEW_NAME);
                    amendment.change(address, details).then().statusCode(200);
                }
                case REBUDGETED -> {
                    year(details).put("budget", Map.of("kind", "BAHT", "amount", new BigDecimal("25000.50")));
                    amendment.change(address, details).then().statusCode(200);
                }
                case REMOVED -> amendment.remove(address).then().statusCode(204);
                default -> {}
            }
        }
        amendment.add(
                "items",
                Map.of(
                        "kind",
                        "ACTIVITY",
                        "name",
                        ADDED_NAME,
                        "guidelineCodes",
                        List.of("2.3.2"),
                        "years",
                        List.of(Map.of("fiscalYear", YEAR, "budget", Map.of("kind", "NO_BUDGET")))));
    }

    private static List<Map<String, Object>> itemsOf(Journey plan) {
        return plan.read().path("items");
    }

    /** What an officer says of an item. */
    private static Map<String, Object> details(Map<String, Object> item) {
        Map<String, Object> details = new HashMap<>(item);
        details.keySet().removeAll(MADE_BY_THE_SERVICE);
        return details;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> year(Map<String, Object> details) {
        return ((List<Map<String, Object>>) details.get("years"))
                .stream()
                        .filter(year -> year.get("fiscalYear").equals(YEAR))
                        .findFirst()
                        .orElseThrow();
    }
}
