package org.sujarit.kit.problem;

import java.util.Map;
import org.sujarit.kit.text.Text;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param field path of the field, header or parameter, such as {@code steps[0].name}
 * @param detail what is wrong with it
 * @param extensions further members of the entry, such as a cell's row and column; never null
 */
public record Violation(String field, Text detail, Map<String, Object> extensions) {

    public Violation(String field, Text detail) {
        this(field, detail, Map.of());
    }
}
