package org.sujarit.complaint.open311;

import java.util.List;
import java.util.stream.Stream;
import org.sujarit.kit.problem.ProblemDocument;

/**
 * One error of an answer that refuses something (GeoReport v2, “Errors”).
 *
 * @param code the HTTP status that says most; the answer's own is one of those that the specification names
 * @param description for the person who sees it
 */
record ErrorEntry(int code, String description) {

    /** One for each field that the problem names, or one of the whole. */
    static List<ErrorEntry> of(ProblemDocument problem) {
        if (problem.errors() != null) {
            return problem.errors().stream()
                    .map(entry -> new ErrorEntry(problem.status(), entry.field() + " " + entry.detail()))
                    .toList();
        }
        String words = problem.detail() == null ? problem.title() : problem.title() + ": " + problem.detail();
        String whole = Stream.of(words, problem.instance() == null ? "" : " (" + problem.instance() + ")")
                .reduce("", String::concat);
        return List.of(new ErrorEntry(problem.status(), whole));
    }
}
