package org.sujarit.complaint.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the public sees of a request (GeoReport v2, “GET Service Request”). What there is nothing of is null, as the
 * specification shows it.
 *
 * @param statusNotes how far it is in words, and the result
 * @param description without one where personal data is recognised in it, or it is anonymised
 * @param agencyResponsible the organisation, and its unit
 * @param updatedDatetime of a closed one: when it was closed
 * @param expectedDatetime the end of its last day
 * @param address as the description
 */
@Schema(name = "Open311ServiceRequest")
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ServiceRequest(
        UUID serviceRequestId,
        Status status,

        @Schema(examples = "ดำเนินการแล้วเสร็จ: เปลี่ยนหลอดไฟแล้ว")
        String statusNotes,

        @Schema(examples = "ไฟฟ้าสาธารณะ") String serviceName,
        @Schema(examples = "LIGHTING") String serviceCode,

        @Schema(nullable = true, examples = "ไฟส่องสว่างดับตลอดซอยมาสามคืนแล้ว")
        String description,

        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ กองช่าง")
        String agencyResponsible,

        @Schema(description = "Never filled.", nullable = true, examples = "")
        String serviceNotice,

        OffsetDateTime requestedDatetime,
        OffsetDateTime updatedDatetime,
        OffsetDateTime expectedDatetime,

        @Schema(nullable = true, examples = "หน้าตลาดสด หมู่ 3")
        String address,

        @Schema(description = "Never filled.", nullable = true, examples = "")
        String addressId,

        @Schema(description = "Never filled.", nullable = true, examples = "")
        String zipcode,

        @Schema(nullable = true, examples = "18.285") BigDecimal lat,

        @JsonProperty("long") @Schema(nullable = true, examples = "99.68")
        BigDecimal longitude,

        @Schema(description = "Never filled.", nullable = true, examples = "")
        URI mediaUrl) {

    /** Of a request: somebody still works at it, or nobody does any more. */
    @Schema(name = "Open311Status")
    public enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("closed")
        CLOSED
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "ServiceRequest";
    }
}
