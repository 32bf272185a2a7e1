package org.sujarit.kit.version;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;

/** Changes are made to what was read, not to what it became since: {@code ETag} and {@code If-Match} (RFC 9110). */
public final class Versions {

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Refuses a change of anything but the present version.
     *
     * @param ifMatch the header as it came; null when there was none
     * @throws Problem {@code precondition-required} (428) without the header, {@code stale} (412) when it names another version
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(Problems.PRECONDITION_REQUIRED);
        }
        String present = "\"" + version + "\"";
        boolean matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(present));
        if (!matches) {
            throw new Problem(Problems.STALE);
        }
    }
}
