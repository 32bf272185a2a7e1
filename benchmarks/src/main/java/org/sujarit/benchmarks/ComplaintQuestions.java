package org.sujarit.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;

/** What complaint-service is asked, by an officer of the municipality with 100,000 complaints unless it says otherwise. */
final class ComplaintQuestions {

    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String STATISTICS = "/api/v1/complaint-statistics?fiscalYear=";

    private ComplaintQuestions() {}

    static List<Question> of(Channel channel) throws SQLException {
        List<String> ids = channel.ofLarge("id", "order by md5(id::text) limit 300");
        List<String> numbers = channel.ofLarge("tracking_number", "order by md5(id::text) limit 300");
        String unit = channel.ofLarge("unit_id", "and unit_id is not null order by unit_id limit 1")
                .getFirst();
        String farIn = channel.ofLarge("due_on, id", "order by due_on, id offset 90000 limit 1")
                .getFirst();
        return List.of(
                list("first page", ""),
                list("page after 90,000", "?cursor=" + Question.cursor(farIn)),
                list("MINE", "?list=MINE"),
                list("MY_UNIT", "?list=MY_UNIT"),
                list("UNASSIGNED", "?list=UNASSIGNED"),
                list("DUE_SOON", "?list=DUE_SOON"),
                list("OVERDUE", "?list=OVERDUE"),
                list("state RECEIVED", "?state=RECEIVED"),
                list("all open states", "?state=RECEIVED&state=IN_PROGRESS&state=AWAITING_COMPLAINANT"),
                list("all closed states", "?state=COMPLETED&state=REJECTED&state=REFERRED"),
                list("state RECEIVED, a category", "?state=RECEIVED&category=LIGHTING"),
                list("state COMPLETED, a category", "?state=COMPLETED&category=LIGHTING"),
                list("a category", "?category=WATER"),
                list("a unit", "?unitId=" + unit),
                list("a unit, state IN_PROGRESS", "?state=IN_PROGRESS&unitId=" + unit),
                list("an officer", "?officer=officer-3"),
                list("OVERDUE of an officer", "?list=OVERDUE&officer=officer-3"),
                list("channel WEB", "?channel=WEB"),
                list("channel OPEN311, one of 1,000", "?channel=OPEN311"),
                list("tracking number", i -> "?trackingNumber=" + numbers.get(i % numbers.size())),
                search("frequent", "ขอให้ซ่อม"),
                search("in one of 1,000", "สะพานแขวนที่ชำรุด"),
                search("frequent in the country, here in one of 10,000", "ตลาดน้ำ"),
                search("in none, of frequent parts", "ไฟถนนดับไฟถนน"),
                search("in none", "ปฏิบัติธรรมกลางทะเลทราย"),
                list("OVERDUE with a frequent text", "?list=OVERDUE&q=" + Question.text("ขอให้ซ่อม")),
                stranger("first page", ""),
                stranger("text frequent in the country", "?q=" + Question.text("ขอให้ซ่อม")),
                Question.get("a complaint", "complaints", i -> COMPLAINTS + "/" + ids.get(i % ids.size())),
                Question.get(
                        "a complaint's history",
                        "complaints",
                        i -> COMPLAINTS + "/" + ids.get(i % ids.size()) + "/history"),
                Question.create(
                        "a complaint sent in",
                        null,
                        "/api/v1/organisations/" + Channel.LARGE + "/complaints",
                        ComplaintQuestions::sent));
    }

    /** @param fiscalYear that is over */
    static List<Question> statistics(int fiscalYear) {
        return List.of(
                Question.get("a year, of 20,000", "complaints", i -> STATISTICS + fiscalYear),
                Question.get("a month of it", "complaints", i -> STATISTICS + fiscalYear + "&period=JUNE"));
    }

    private static Question list(String name, String query) {
        return list(name, i -> query);
    }

    private static Question list(String name, IntFunction<String> query) {
        return Question.get("complaints: " + name, "complaints", i -> COMPLAINTS + query.apply(i));
    }

    private static Question search(String howFrequent, String words) {
        return list("text " + howFrequent, "?q=" + Question.text(words));
    }

    private static Question stranger(String name, String query) {
        return Question.get(
                "complaints of an organisation with 60: " + name, "stranger-complaints", i -> COMPLAINTS + query);
    }

    private static String sent(int i) {
        return """
                {"category":"LIGHTING","description":"ไฟส่องสว่างดับตลอดซอย %d มาสามคืนแล้ว",\
                "place":{"address":"หน้าตลาดสด","village":"หมู่ %d"},"contact":{"email":"someone@example.org"}}""".formatted(i, i % 20 + 1);
    }
}
