package org.sujarit.kit.problem;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.sujarit.kit.text.Text;

/**
 * A refusal. Its exception message is the type's code alone, so that nothing a person wrote reaches a log through it.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private transient Text detail;
    private transient URI instance;
    private final transient List<Violation> violations = new ArrayList<>();

    public Problem(ProblemType type) {
        super(type.code());
        this.type = type;
    }

    public Problem detail(String th, String en) {
        this.detail = Text.of(th, en);
        return this;
    }

    /** By which this one occurrence is found in the log again. */
    Problem instance(URI id) {
        this.instance = id;
        return this;
    }

    /** Names a broken field, header or parameter and what is wrong with it. */
    public Problem violation(String field, String th, String en) {
        violations.add(new Violation(field, Text.of(th, en)));
        return this;
    }

    public Problem violations(List<Violation> more) {
        violations.addAll(more);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    URI instance() {
        return instance;
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
