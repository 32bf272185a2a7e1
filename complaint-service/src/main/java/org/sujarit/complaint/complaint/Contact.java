package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.text.PlainText;

/** How to reach the complainant, who may leave out all of it. Personal data: only those who handle complaints see it. */
@Schema(name = "ComplainantContact", examples = "{\"phone\":\"00-0000-0000\",\"email\":\"someone@example.org\"}")
public record Contact(
        @Size(max = 200) @Schema(examples = "ผู้ร้อง ตัวอย่าง")
        String name,

        @Size(max = 30) @Pattern(regexp = "[+0-9 ()-]*") @Schema(examples = "00-0000-0000")
        String phone,

        @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") @Schema(examples = "someone@example.org")
        String email) {

    /** An empty field of a form is none, and Thai digits are digits. */
    public Contact {
        name = given(name);
        phone = phone == null ? null : given(PlainText.arabicDigits(phone));
        email = given(email);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "Contact";
    }
}
