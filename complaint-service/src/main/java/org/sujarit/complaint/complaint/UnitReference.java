package org.sujarit.complaint.complaint;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.organisation.ServedOrganisation;

/** A unit of the organisation (ส่วนราชการ). */
@Schema(name = "ComplaintUnit")
public record UnitReference(
        UUID id, @Schema(examples = "กองช่าง") String name) {

    public static UnitReference of(Complaint complaint) {
        if (complaint.unitId == null) {
            return null;
        }
        Optional<String> name = ServedOrganisation.of(complaint.organisation())
                .flatMap(organisation -> organisation.unitName(complaint.unitId));
        return new UnitReference(complaint.unitId, name.orElse(null));
    }
}
