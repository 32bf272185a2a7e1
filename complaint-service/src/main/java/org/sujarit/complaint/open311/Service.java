package org.sujarit.complaint.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.settings.CategorySetting;
import org.sujarit.kit.text.Text;

/**
 * What a request can be about: a category of the organisation (GeoReport v2, “GET Service List”).
 *
 * @param metadata whether it asks for more than every request; no category does
 * @param type a request has its id at once
 * @param keywords its name in both languages
 * @param group categories are not grouped
 */
@Schema(name = "Open311Service")
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Service(
        @Schema(examples = "LIGHTING") String serviceCode,
        @Schema(examples = "Street lighting") String serviceName,

        @Schema(examples = "Complaints about: Street lighting")
        String description,

        boolean metadata,
        @Schema(examples = "realtime") String type,

        @Schema(examples = "ไฟฟ้าสาธารณะ, Street lighting") String keywords,

        @Schema(description = "Never filled.", nullable = true, examples = "")
        String group) {

    private static final Text ABOUT = Text.of("เรื่องร้องเรียน/ร้องทุกข์เกี่ยวกับ: ", "Complaints about: ");

    static Service of(CategorySetting category, Locale language) {
        String name = category.name().in(language);
        return new Service(
                category.code(),
                name,
                ABOUT.in(language) + name,
                false,
                "realtime",
                keyword(category.nameTh()) + ", " + keyword(category.nameEn()),
                null);
    }

    /** They are separated by commas. */
    private static String keyword(String name) {
        return name.replace(",", " ");
    }
}
