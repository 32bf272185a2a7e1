package org.sujarit.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** What plan-service is asked. */
final class PlanQuestions {

    private static final String MONITOR = "/api/v1/monitor/organisations?fiscalYear=2566";
    private static final String PUBLISHED = "/api/v1/published-action-plans";
    private static final String ORGANISATIONS = "/api/v1/organisations";

    static final List<Question> ALL = List.of(
            monitor("first page", ""),
            monitor("a province", i -> "&province=" + Question.text("จังหวัดที่ " + i % 77)),
            monitor(
                    "a district",
                    i -> "&province=" + Question.text("จังหวัดที่ " + i % 77) + "&district="
                            + Question.text("อำเภอที่ " + i % 77)),
            monitor("type SAO", "&type=SAO"),
            monitor("type SPECIAL, of which there are 2", "&type=SPECIAL"),
            monitor("state ANNUAL_SUBMITTED", "&state=ANNUAL_SUBMITTED"),
            monitor("state NO_PLAN, of which there are few", "&state=NO_PLAN"),
            monitor("late", "&late=true"),
            monitor("not late", "&late=false"),
            monitor("a city that was late, of which there are 3", "&late=true&type=CITY_MUNICIPALITY"),
            monitor("page after 7,000", "&cursor=" + Question.cursor("00007000")),
            Question.get("monitor: roll-up", "monitor", i -> "/api/v1/monitor/roll-up?fiscalYear=2566"),
            published("first page", ""),
            published("page after 7,000", "?cursor=" + Question.cursor("018b1b58-0000-7000-8000-000000000000")),
            published("of an organisation", i -> "?organisationId=" + organisation(i * 26 + 1)),
            published("of a fiscal year", "?fiscalYear=2566"),
            published("of a fiscal year without any", "?fiscalYear=2580"),
            search("เด็กและเยาวชน", "frequent"),
            search("การ", "frequent, three characters"),
            search("หอกระจายข่าวใสสะอาด", "in one of 100"),
            search("สวนพฤกษศาสตร์โปร่งใส", "in one of 1,000"),
            search("การการการ", "in none, of frequent parts"),
            search("ปฏิบัติธรรมกลางทะเลทราย", "in none"),
            searchReports("เด็กและเยาวชน", "frequent"),
            searchReports("สวนพฤกษศาสตร์โปร่งใส", "in one of 1,000"),
            searchReports("การการการ", "in none, of frequent parts"),
            Question.get("organisations: first page", null, i -> ORGANISATIONS),
            Question.get(
                    "organisations: a province",
                    null,
                    i -> ORGANISATIONS + "?province=" + Question.text("จังหวัดที่ " + i % 77)),
            Question.get("organisations: type SAO", null, i -> ORGANISATIONS + "?type=SAO"),
            Question.get(
                    "organisations: page after 7,000",
                    null,
                    i -> ORGANISATIONS + "?cursor=" + Question.cursor("00007000")),
            own("progress-reports?fiscalYear=2566"),
            own("progress-reports/018d0002-0000-7000-8000-000000000000"),
            own("overdue-items?fiscalYear=2566"),
            own("nacc-packages/2566"));

    private PlanQuestions() {}

    private static Question monitor(String name, String query) {
        return monitor(name, i -> query);
    }

    private static Question monitor(String name, IntFunction<String> query) {
        return Question.get("monitor: " + name, "monitor", i -> MONITOR + query.apply(i));
    }

    private static Question published(String name, String query) {
        return published(name, i -> query);
    }

    private static Question published(String name, IntFunction<String> query) {
        return Question.get("published plans: " + name, null, i -> PUBLISHED + query.apply(i));
    }

    private static Question search(String words, String howFrequent) {
        return published("text " + howFrequent, "?q=" + Question.text(words));
    }

    private static Question searchReports(String words, String howFrequent) {
        return Question.get(
                "published reports: text " + howFrequent,
                null,
                i -> "/api/v1/published-progress-reports?q=" + Question.text(words));
    }

    private static Question own(String path) {
        return Question.get(
                "own " + path.replaceAll("/[0-9a-f-]{36}", "/{id}"), "stranger-officer", i -> "/api/v1/" + path);
    }

    private static UUID organisation(int number) {
        return UUID.fromString("018a%04x-0000-7000-8000-000000000000".formatted(number));
    }
}
