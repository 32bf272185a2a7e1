package org.sujarit.kit.problem;

import java.net.URI;
import org.sujarit.kit.text.Text;

/**
 * A kind of refusal that clients can rely on (RFC 9457).
 *
 * @param code stable kebab-case name; with the prefix {@code urn:sujarit:problem:} it is the problem's {@code type}
 * @param status the HTTP status it is answered with
 * @param title what it means, the same for every occurrence
 */
public record ProblemType(String code, int status, Text title) {

    public URI uri() {
        return URI.create("urn:sujarit:problem:" + code);
    }
}
