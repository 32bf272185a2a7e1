package org.sujarit.complaint.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statistics as a caller reads them, to hold against a table of text. */
final class StatisticsTable {

    static final List<String> BREAKDOWNS = List.of("byCategory", "byUnit", "byChannel", "byPlace");
    static final List<String> COUNTS =
            List.of("received", "completed", "rejected", "referred", "inProgress", "overdue", "onTime", "ratings");

    private static final List<String> COLUMNS = List.of(
            "/received",
            "/completed",
            "/rejected",
            "/referred",
            "/inProgress",
            "/overdue",
            "/onTime",
            "/onTimePercent",
            "/handlingTime/medianDays",
            "/handlingTime/percentile90Days",
            "/ratings",
            "/satisfaction/percent");

    private static final ObjectMapper TO_THE_LETTER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private StatisticsTable() {}

    static JsonNode read(String json) {
        try {
            return TO_THE_LETTER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String line(String name, JsonNode figures) {
        return "%-14s".formatted(name)
                + COLUMNS.stream()
                        .map(figures::at)
                        .map(cell -> "%6s".formatted(cell.isMissingNode() ? "-" : cell.asText()))
                        .collect(Collectors.joining(" "));
    }

    static String breakdown(JsonNode groups) {
        return stream(groups)
                .map(group -> line(group.path("key").asText("-"), group.path("figures")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static Stream<JsonNode> stream(JsonNode groups) {
        List<JsonNode> all = new ArrayList<>();
        groups.forEach(all::add);
        return all.stream();
    }

    /** The rows of the CSV that say the same as the document. */
    static List<String> csv(JsonNode statistics, String edition) {
        List<String> rows = new ArrayList<>();
        String head = Stream.of("organisationId", "fiscalYear", "period", "firstDay", "lastDay", "countedAt")
                        .map(field -> statistics.path(field).asText())
                        .collect(Collectors.joining(","))
                + "," + edition + ",";
        rows.add(head + "TOTAL,,,," + cells(statistics.path("total")));
        for (String breakdown : BREAKDOWNS) {
            String part = breakdown.substring(2).toUpperCase(Locale.ROOT);
            stream(statistics.path(breakdown))
                    .forEach(group -> rows.add(head + part + ","
                            + Stream.of("key", "name", "nameEn")
                                    .map(field -> group.path(field).asText())
                                    .collect(Collectors.joining(","))
                            + "," + cells(group.path("figures"))));
        }
        return rows;
    }

    private static String cells(JsonNode figures) {
        return Stream.concat(COLUMNS.stream(), Stream.of("/satisfaction/goal", "/satisfaction/goalReached"))
                .map(column -> figures.at(column).asText())
                .collect(Collectors.joining(","));
    }
}
