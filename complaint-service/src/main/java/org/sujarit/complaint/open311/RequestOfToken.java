package org.sujarit.complaint.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request that a token stands for (GeoReport v2, “GET service_request_id from a token”). */
@Schema(name = "Open311RequestOfToken")
@JsonNaming(SnakeCaseStrategy.class)
public record RequestOfToken(UUID serviceRequestId, UUID token) {}
