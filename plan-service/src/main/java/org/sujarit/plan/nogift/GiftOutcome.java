package org.sujarit.plan.nogift;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a gift that was offered. */
@Schema(description = "OFFERED เสนอให้, REFUSED ปฏิเสธ, RECEIVED_BY_NECESSITY รับไว้โดยจำเป็น, HANDED_OVER ส่งมอบ")
public enum GiftOutcome {
    OFFERED,
    REFUSED,
    RECEIVED_BY_NECESSITY,
    HANDED_OVER
}
