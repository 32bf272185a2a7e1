package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who shall handle a complaint.
 *
 * @param unitId left out for the complaint centre
 * @param officer the subject of a complaint officer of that unit, or of the centre; left out where the unit decides
 * @param reason for colleagues; the complainant is told the unit alone
 */
@Schema(
        name = "AssignComplaint",
        examples =
                "{\"unitId\":\"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e38\",\"officer\":\"engineering-officer\",\"reason\":\"อยู่ในหน้าที่ของกองช่าง\"}")
public record AssignComplaint(
        UUID unitId,
        @Size(min = 1, max = 255) String officer,
        @Size(max = 1_000) String reason) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "AssignComplaint";
    }
}
