package org.sujarit.plan.approval;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.security.Role;
import org.sujarit.kit.text.Text;

/** The approvers of a document, in the order in which they decide. */
@Schema(
        description =
                "HEAD_OF_PLANNING หัวหน้างานแผน, HEAD_OF_OFFICE หัวหน้าสำนักปลัด, CLERK ปลัด, CHIEF_EXECUTIVE นายก")
public enum ApprovalStep {
    HEAD_OF_PLANNING(Role.HEAD_OF_PLANNING, "หัวหน้างานแผน", "head of planning"),
    HEAD_OF_OFFICE(Role.HEAD_OF_OFFICE, "หัวหน้าสำนักปลัด", "head of office"),
    CLERK(Role.CLERK, "ปลัด", "clerk"),
    CHIEF_EXECUTIVE(Role.CHIEF_EXECUTIVE, "นายก", "chief executive");

    private final String role;
    private final Text term;

    ApprovalStep(String role, String th, String en) {
        this.role = role;
        this.term = Text.of(th, en);
    }

    Text term() {
        return term;
    }

    String role() {
        return role;
    }

    Optional<ApprovalStep> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
