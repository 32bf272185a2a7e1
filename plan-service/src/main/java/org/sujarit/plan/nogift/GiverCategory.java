package org.sujarit.plan.nogift;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of giver a gift comes from; who it was is kept nowhere. */
@Schema(description = "CITIZEN ประชาชน, COMPANY บริษัทเอกชน, GOVERNMENT_BODY หน่วยงานรัฐ, STAFF บุคลากร, OTHER อื่น ๆ")
public enum GiverCategory {
    CITIZEN,
    COMPANY,
    GOVERNMENT_BODY,
    STAFF,
    OTHER
}
