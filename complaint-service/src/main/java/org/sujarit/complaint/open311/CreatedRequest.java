package org.sujarit.complaint.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request that was taken just now (GeoReport v2, “POST Service Request”).
 *
 * @param serviceNotice the written acknowledgement with the tracking number and the secret, which are shown this once
 */
@Schema(name = "Open311CreatedRequest")
@JsonNaming(SnakeCaseStrategy.class)
public record CreatedRequest(
        UUID serviceRequestId,

        @Schema(examples = "ได้รับเรื่องร้องเรียนของท่านแล้ว … รหัสลับ: 4TDX-9M2K-QW7R-B0ZN-E5HV")
        String serviceNotice) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "CreatedRequest";
    }
}
