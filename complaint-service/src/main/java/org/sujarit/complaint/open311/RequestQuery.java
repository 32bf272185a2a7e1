package org.sujarit.complaint.open311;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sujarit.complaint.open311.ServiceRequest.Status;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;

/** Which requests a list shows (GeoReport v2, “GET Service Requests”); what is empty counts as left out. */
public class RequestQuery {

    private static final int MOST = 1_000;
    private static final int LAST_PAGE = 1_000;

    @QueryParam("service_request_id")
    @Parameter(description = "One or several, separated by commas; all the others but the page are passed over then.")
    List<String> ids;

    @QueryParam("service_code")
    @Parameter(description = "One or several, separated by commas.", example = "LIGHTING,ROADS")
    List<String> codes;

    @QueryParam("start_date")
    @Parameter(
            description =
                    "With an offset. Without any date the last 90 days; a longer time is cut to its last 90 days.",
            example = "2026-08-01T00:00:00+07:00")
    String startDate;

    @QueryParam("end_date")
    @Parameter(description = "With an offset, that second included.", example = "2026-08-31T23:59:59+07:00")
    String endDate;

    @QueryParam("status")
    @Parameter(description = "`open`, `closed` or both, separated by a comma.", example = "open")
    List<String> statuses;

    @QueryParam("page")
    @Parameter(
            description = "From 1 to 1,000; an extension of the specification that many endpoints know.",
            example = "1")
    String page;

    @QueryParam("page_size")
    @Parameter(description = "From 1 to 1,000, which it is where it is left out.", example = "1000")
    String pageSize;

    /** Empty where the list doesn't ask for single ones; what is no id at all is nobody's. */
    List<UUID> ids() {
        return items(ids).flatMap(RequestQuery::id).toList();
    }

    boolean namesIds() {
        return items(ids).findAny().isPresent();
    }

    List<String> codes() {
        return items(codes).toList();
    }

    /** @throws Problem {@code invalid-request} for a word that is no status */
    Set<Status> statuses() {
        Set<Status> wanted = EnumSet.noneOf(Status.class);
        items(statuses).map(RequestQuery::status).forEach(wanted::add);
        return wanted.isEmpty() ? EnumSet.allOf(Status.class) : wanted;
    }

    /** From 0. */
    int page() {
        return number("page", page, 1, LAST_PAGE) - 1;
    }

    int pageSize() {
        return number("page_size", pageSize, MOST, MOST);
    }

    private static Stream<String> items(List<String> declared) {
        return declared == null
                ? Stream.empty()
                : declared.stream()
                        .flatMap(list -> Arrays.stream(list.split(",", -1)))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty());
    }

    static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Status status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "open" -> Status.OPEN;
            case "closed" -> Status.CLOSED;
            default -> throw Problems.invalid("status", "ต้องเป็น open หรือ closed", "must be open or closed");
        };
    }

    private static int number(String name, String text, int leftOut, int most) {
        if (text == null || text.isBlank()) {
            return leftOut;
        }
        String digits = text.strip();
        int number = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > most) {
            throw Problems.invalid(name, "ต้องเป็น 1 ถึง " + most, "must be a number from 1 to " + most);
        }
        return number;
    }
}
