package org.sujarit.complaint.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a complaint is about (ประเภทเรื่องร้องเรียน). */
@Schema(name = "ComplaintCategory")
public record Category(
        @Schema(examples = "ROADS") String code,
        @Schema(examples = "ถนน/ทางเท้า") String nameTh,
        @Schema(examples = "Roads and pavements") String nameEn) {}
