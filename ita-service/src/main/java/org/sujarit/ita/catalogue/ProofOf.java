package org.sujarit.ita.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which fiscal year the proof of an OIT item must be: some items of a year ask for what the year before was like. */
@Schema(
        name = "ProofOf",
        description = "ปีงบประมาณของหลักฐาน: SAME_YEAR ปีเดียวกับการประเมิน (the assessment's own fiscal year), "
                + "PREVIOUS_YEAR ปีก่อนหน้า (the fiscal year before it)")
public enum ProofOf {
    SAME_YEAR,
    PREVIOUS_YEAR;

    int yearFor(int assessedYear) {
        return switch (this) {
            case SAME_YEAR -> assessedYear;
            case PREVIOUS_YEAR -> assessedYear - 1;
        };
    }
}
