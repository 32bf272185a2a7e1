package org.sujarit.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sujarit.kit.problem.Problems;

/**
 * Which part of a list a caller asks for. A cursor names the last row that was seen, so that a page costs the same at
 * any depth and rows that come or go in between are neither repeated nor missed.
 */
public class PageRequest {

    @QueryParam("cursor")
    @Parameter(description = "The `next` of the page before; leave out for the first page.")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many items at most, 1 to 200.")
    int limit = 50;

    /** One row more than asked for, so that a next page is known of without counting. */
    public int fetchSize() {
        return limit + 1;
    }

    /** The text key after which this page starts; empty for the first page, so that a query needs no second form. */
    public String afterText() {
        if (cursor == null || cursor.isBlank()) {
            return "";
        }
        try {
            String after = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (after.indexOf('\0') < 0) {
                return after;
            }
        } catch (IllegalArgumentException e) {
            throw unknownCursor();
        }
        throw unknownCursor();
    }

    /** The id after which this page starts; the lowest of all for the first page. */
    public UUID afterId() {
        String after = afterText();
        try {
            return after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw unknownCursor();
        }
    }

    /** The number after which this page starts; 0 for the first page of a sequence that starts at 1. */
    public long afterNumber() {
        String after = afterText();
        try {
            return after.isEmpty() ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw unknownCursor();
        }
    }

    /**
     * Makes the page out of rows that were fetched with {@link #fetchSize()}.
     *
     * @param key the sort key of a row, which the next page starts after
     */
    public <R, T> Page<T> page(List<R> rows, Function<R, T> item, Function<R, Object> key) {
        List<R> shown = rows.subList(0, Math.min(rows.size(), limit));
        String next = rows.size() <= limit ? null : encode(key.apply(shown.getLast()));
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    private static String encode(Object key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static RuntimeException unknownCursor() {
        return Problems.invalid("cursor", "ไม่ใช่ค่า next ของหน้าก่อน", "is not the `next` of an earlier page");
    }
}
