package org.sujarit.kit.version;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;

/** Changes are made to what was read, not to what it became since: {@code ETag} and {@code If-Match} (RFC 9110). */
public final class Versions {

    /** RFC 9110, section 8.8.3; a weak one never matches here. */
    private static final Pattern TAG = Pattern.compile("\\*|(?:W/)?\"[^\"]*\"");

    private Versions() {}

    public static EntityTag tag(long version) {
        return tag(Long.toString(version));
    }

    /** @param version of what doesn't hang on one row alone */
    public static EntityTag tag(String version) {
        return new EntityTag(version);
    }

    /** Answers with a thing in the version that a change of it must name; nobody but the caller keeps the answer. */
    public static Response answer(Response.ResponseBuilder response, Object entity, long version) {
        return answer(response, entity, Long.toString(version));
    }

    public static Response answer(Response.ResponseBuilder response, Object entity, String version) {
        return response.entity(entity)
                .tag(tag(version))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /**
     * Refuses a change of anything but the present version.
     *
     * @param ifMatch the header as it came; null when there was none
     * @throws Problem {@code precondition-required} (428) without the header, {@code invalid-request} (400) where it holds no
     *     tag, {@code stale} (412) when it names another version
     */
    public static void requireMatch(String ifMatch, long version) {
        requireMatch(ifMatch, Long.toString(version));
    }

    /** The same for a version that doesn't hang on one row alone. */
    public static void requireMatch(String ifMatch, String version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(Problems.PRECONDITION_REQUIRED);
        }
        String present = "\"" + version + "\"";
        List<String> tags =
                Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        if (!tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw Problems.invalid(
                    "If-Match", "ต้องเป็น ETag ในเครื่องหมายคำพูด หรือ *", "must be an ETag in its quotes, or *");
        }
        boolean matches = tags.stream().anyMatch(tag -> tag.equals("*") || tag.equals(present));
        if (!matches) {
            throw new Problem(Problems.STALE);
        }
    }
}
