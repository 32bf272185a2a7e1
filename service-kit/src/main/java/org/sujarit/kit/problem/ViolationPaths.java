package org.sujarit.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sujarit.kit.text.Text;

/** Turns a validator's path, which starts at the Java method, into the path a client knows. */
final class ViolationPaths {

    private ViolationPaths() {}

    static List<Violation> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(v -> new Violation(path(v), Text.of(v.getMessage(), v.getMessage())))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
    }

    private static String path(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        boolean insideBody = nodes.stream().anyMatch(n -> n.getKind() == ElementKind.PROPERTY);
        StringBuilder path = new StringBuilder();
        for (Path.Node node : nodes) {
            boolean shown =
                    node.getKind() == ElementKind.PROPERTY || (node.getKind() == ElementKind.PARAMETER && !insideBody);
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (shown) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }
}
