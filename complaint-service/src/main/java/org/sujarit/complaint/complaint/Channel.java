package org.sujarit.complaint.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The way a complaint came (ช่องทางร้องเรียน). */
@Schema(name = "ComplaintChannel")
public enum Channel {
    WEB,
    PHONE,
    IN_PERSON,
    LETTER,
    FAX,
    EMAIL,
    FACEBOOK,
    LINE,
    DROP_BOX,
    REFERRED,
    OPEN311
}
