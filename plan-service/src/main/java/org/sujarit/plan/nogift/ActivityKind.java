package org.sujarit.plan.nogift;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the culture of refusing gifts is built. */
@Schema(
        name = "NoGiftActivityKind",
        description = "MEETING การประชุม, SEMINAR สัมมนา, TRAINING อบรม, ANNOUNCEMENT ประชาสัมพันธ์, OTHER อื่น ๆ")
public enum ActivityKind {
    MEETING,
    SEMINAR,
    TRAINING,
    ANNOUNCEMENT,
    OTHER
}
