package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why it takes longer, and until when.
 *
 * @param until the new last day
 * @param reason that the complainant is told
 */
@Schema(name = "ExtendDeadline", examples = "{\"until\":\"2026-09-01\",\"reason\":\"ต้องรอวัสดุจากผู้รับจ้าง\"}")
public record ExtendDeadline(
        @NotNull LocalDate until,
        @NotBlank @Size(max = 2_000) String reason) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "ExtendDeadline";
    }
}
