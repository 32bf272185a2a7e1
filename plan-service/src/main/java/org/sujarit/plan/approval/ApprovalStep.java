package org.sujarit.plan.approval;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.security.Role;

/** The approvers of a document, in the order in which they decide. */
@Schema(
        description =
                "HEAD_OF_PLANNING หัวหน้างานแผน, HEAD_OF_OFFICE หัวหน้าสำนักปลัด, CLERK ปลัด, CHIEF_EXECUTIVE นายก")
public enum ApprovalStep {
    HEAD_OF_PLANNING(Role.HEAD_OF_PLANNING),
    HEAD_OF_OFFICE(Role.HEAD_OF_OFFICE),
    CLERK(Role.CLERK),
    CHIEF_EXECUTIVE(Role.CHIEF_EXECUTIVE);

    private final String role;

    ApprovalStep(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }

    Optional<ApprovalStep> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
