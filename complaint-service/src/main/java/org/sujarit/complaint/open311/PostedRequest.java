package org.sujarit.complaint.open311;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.complaint.Contact;
import org.sujarit.complaint.complaint.Place;
import org.sujarit.complaint.complaint.SendComplaint;
import org.sujarit.complaint.settings.CategorySetting;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.text.PlainText;

/**
 * A request as a client's form holds it (GeoReport v2, “POST Service Request”); what is empty counts as left out. What is
 * not named here, such as {@code device_id} and {@code account_id}, is neither read nor kept.
 */
@Schema(name = "PostOpen311Request")
public final class PostedRequest {

    /** So many characters the specification allows. */
    private static final int LONGEST = 4_000;

    @Schema(
            name = "api_key",
            description = "Of a registered client. Only in the form, as addresses end up in logs.",
            examples = "4TDX9M2KQW7RB0ZNE5HV3C8GJ6YP")
    final String apiKey;

    @Schema(
            name = "jurisdiction_id",
            description = "The organisation's id; can be left out.",
            examples = "01890a5d-ac96-774b-bcce-b302099a8057")
    final String jurisdictionId;

    @Schema(name = "service_code", examples = "LIGHTING")
    final String serviceCode;

    @Schema(
            name = "lat",
            type = SchemaType.NUMBER,
            description = "In Thailand, with `long`; or `address_string`, or all of them.",
            examples = "18.285")
    final String latitude;

    @Schema(name = "long", type = SchemaType.NUMBER, examples = "99.68")
    final String longitude;

    @Schema(name = "address_string", examples = "หน้าตลาดสด หมู่ 3")
    final String address;

    @Schema(
            name = "description",
            description = "At most 4,000 characters. Where it is left out, the name of the service takes its place.",
            examples = "ไฟส่องสว่างดับตลอดซอยมาสามคืนแล้ว")
    final String description;

    @Schema(name = "first_name", examples = "ผู้ร้อง")
    final String firstName;

    @Schema(name = "last_name", examples = "ตัวอย่าง")
    final String lastName;

    @Schema(name = "email", examples = "someone@example.org")
    final String email;

    @Schema(name = "phone", examples = "00-0000-0000")
    final String phone;

    @Schema(
            name = "media_url",
            description = "Never fetched nor kept; `service_notice` says so.",
            examples = "https://media.example.org/1.jpg")
    final String mediaUrl;

    PostedRequest(Form form) {
        this.apiKey = form.value("api_key");
        this.jurisdictionId = form.value("jurisdiction_id");
        this.serviceCode = form.value("service_code");
        this.latitude = form.value("lat");
        this.longitude = form.value("long");
        this.address = form.value("address_string");
        this.description = form.value("description");
        this.firstName = form.value("first_name");
        this.lastName = form.value("last_name");
        this.email = form.value("email");
        this.phone = form.value("phone");
        this.mediaUrl = form.value("media_url");
    }

    String apiKey() {
        return given(apiKey);
    }

    String jurisdictionId() {
        return given(jurisdictionId);
    }

    /** @throws Problem {@code invalid-request} where there is none */
    String serviceCode() {
        String code = given(serviceCode);
        if (code == null) {
            throw Problems.invalid("service_code", "ไม่ได้ระบุ", "was not provided");
        }
        return code;
    }

    boolean namesMedia() {
        return given(mediaUrl) != null;
    }

    /** @throws Problem {@code invalid-request} naming each part that can't be read or kept, and a location that is missing */
    SendComplaint complaint(CategorySetting service) {
        Problem problem = new Problem(Problems.INVALID_REQUEST);
        BigDecimal lat = degrees("lat", latitude, problem);
        BigDecimal lon = degrees("long", longitude, problem);
        if (given(latitude) == null && given(longitude) == null && given(address) == null) {
            problem.violation(
                    "lat, long, address_string",
                    "ต้องระบุ lat กับ long หรือ address_string",
                    "must be provided: lat and long, or address_string");
        }
        requireKeepable(problem);
        String words = given(description);
        if (words != null && words.length() > LONGEST) {
            problem.violation("description", "ยาวได้ไม่เกิน 4,000 ตัวอักษร", "must have at most 4,000 characters");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        return new SendComplaint(
                service.code(),
                words == null ? service.name().th() + " / " + service.name().en() : words,
                new Place(given(address), null, lat, lon),
                contact());
    }

    /** What the form holds may go to a database and on to other people; JSON is looked at where it is read. */
    private void requireKeepable(Problem problem) {
        record Field(String name, String value) {}
        List.of(
                        new Field("address_string", address),
                        new Field("description", description),
                        new Field("first_name", firstName),
                        new Field("last_name", lastName),
                        new Field("email", email),
                        new Field("phone", phone))
                .stream()
                .filter(field -> field.value() != null && !PlainText.isKeepable(field.value()))
                .forEach(field -> problem.violation(
                        field.name(), "มีอักขระที่จัดเก็บไม่ได้", "holds a character that can't be kept"));
    }

    private Contact contact() {
        String name = Stream.of(firstName, lastName)
                .map(PostedRequest::given)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        boolean left = !name.isEmpty() || given(phone) != null || given(email) != null;
        return left ? new Contact(name.isEmpty() ? null : name, given(phone), given(email)) : null;
    }

    private static BigDecimal degrees(String name, String text, Problem problem) {
        String number = given(text);
        if (number == null) {
            return null;
        }
        if (!number.matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,20})?")) {
            problem.violation(name, "ต้องเป็นองศาทศนิยม", "must be degrees as a decimal number");
            return null;
        }
        return new BigDecimal(number);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
