package org.sujarit.complaint.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the endpoint is, and who gives out keys (Open311 Service Discovery).
 *
 * @param changeset sortable; when what is listed here or among the services was changed last
 * @param contact who knows more
 * @param keyService how to get a key
 */
@Schema(name = "Open311Discovery")
@JsonNaming(SnakeCaseStrategy.class)
public record Discovery(
        @Schema(examples = "2026-08-03 10:15:00") String changeset,

        @Schema(examples = "Complaint centre of Chang Nuea SAO")
        String contact,

        @Schema(examples = "Ask the organisation to register your app; it hands out the api_key.")
        String keyService,

        List<Endpoint> endpoints) {

    private static final String GEO_REPORT = "http://wiki.open311.org/GeoReport_v2";

    /** @param formats media types */
    @Schema(name = "Open311Endpoint")
    public record Endpoint(
            @Schema(examples = GEO_REPORT) String specification,

            @Schema(
                    examples =
                            "http://localhost:8080/api/v1/organisations/01890a5d-ac96-774b-bcce-b302099a8057/open311/v2")
            URI url,

            @Schema(examples = "2026-08-03 10:15:00") String changeset,

            @Schema(examples = "production") String type,

            @Schema(examples = "[\"text/xml\",\"application/json\"]")
            List<String> formats) {

        static Endpoint geoReport(URI url, String changeset) {
            List<String> formats =
                    Arrays.stream(Format.values()).map(Format::mediaType).toList();
            return new Endpoint(GEO_REPORT, url, changeset, "production", formats);
        }
    }
}
