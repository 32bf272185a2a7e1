package org.sujarit.complaint.handler;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a complaint officer works.
 *
 * @param name as colleagues are shown it
 * @param unitId left out for the complaint centre (ศูนย์รับเรื่องร้องเรียน), which handles every complaint
 * @param head true for whoever heads the unit
 */
@Schema(
        name = "ComplaintHandlerDetails",
        examples =
                "{\"name\":\"เจ้าหน้าที่ ตัวอย่าง\",\"unitId\":\"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e38\",\"head\":false}")
public record HandlerDetails(
        @NotBlank @Size(max = 200) String name,
        UUID unitId,
        @NotNull Boolean head) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "HandlerDetails";
    }
}
