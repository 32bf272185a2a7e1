package org.sujarit.complaint.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint as the public sends it.
 *
 * @param category a code of the list of categories
 */
@Schema(name = "SendComplaint", examples = """
                {"category":"LIGHTING","description":"ไฟส่องสว่างดับตลอดซอยมาสามคืนแล้ว",\
                "place":{"address":"หน้าตลาดสด หมู่ 3","latitude":18.285,"longitude":99.68},\
                "contact":{"email":"someone@example.org"}}""")
public record SendComplaint(
        @NotBlank @Size(max = 50) @Schema(examples = "LIGHTING")
        String category,

        @NotBlank @Size(max = SendComplaint.LONGEST) @Schema(examples = "ไฟส่องสว่างดับตลอดซอยมาสามคืนแล้ว")
        String description,

        @Valid Place place,
        @Valid Contact contact) {

    /** About two pages; what is longer is an attachment. */
    static final int LONGEST = 5_000;

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "SendComplaint";
    }
}
