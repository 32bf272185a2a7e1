package org.sujarit.complaint.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a service asks for besides what every request holds (GeoReport v2, “GET Service Definition”).
 *
 * @param attributes none: no category asks for more
 */
@Schema(name = "Open311ServiceDefinition", examples = "{\"service_code\":\"LIGHTING\",\"attributes\":[]}")
@JsonNaming(SnakeCaseStrategy.class)
public record ServiceDefinition(String serviceCode, List<String> attributes) {

    static ServiceDefinition of(String serviceCode) {
        return new ServiceDefinition(serviceCode, List.of());
    }
}
