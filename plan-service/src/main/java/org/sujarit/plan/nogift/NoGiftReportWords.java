package org.sujarit.plan.nogift;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * What the organisation adds to the totals of its report.
 *
 * @param problems ปัญหาและอุปสรรค
 * @param suggestions ข้อเสนอแนะ
 */
@Schema(examples = "{\"problems\":\"ประชาชนบางส่วนยังไม่ทราบนโยบาย\",\"suggestions\":\"ประชาสัมพันธ์ในช่วงเทศกาล\"}")
public record NoGiftReportWords(
        @Size(max = 5_000) @NoPersonalData String problems,
        @Size(max = 5_000) @NoPersonalData String suggestions) {}
