package org.sujarit.gateway.routing;

import java.util.regex.Pattern;

/**
 * Refuses a path that two readers could take for two different ones. The gateway decides by the path and the service
 * reads it again: where they could disagree, a caller could reach a route other than the one decided on.
 */
public final class PathRules {
    // RFC 3986, section 3.3, without ";": frameworks cut matrix parameters off a segment, or don't.
    private static final Pattern ALLOWED = Pattern.compile("(?:[A-Za-z0-9\\-._~!$&'()*+,=:@/]++|%[0-9A-Fa-f]{2})*+");

    // Empty and dot segments, and encoded "/", "\", ".", ";", "%" and control characters.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|(?:^|/)\\.\\.?(?:/|$)|%(?:2[FfEe5]|5[Cc]|3[Bb]|[01][0-9A-Fa-f]|7[Ff])");

    private PathRules() {}

    /** Whether the raw {@code path} of a request has only one reading. */
    public static boolean hasOneReading(String path) {
        return ALLOWED.matcher(path).matches() && !AMBIGUOUS.matcher(path).find();
    }
}
