package org.sujarit.complaint.message;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wrote a message: the complainant (ผู้ร้อง), or the organisation (หน่วยงาน). */
@Schema(name = "ComplaintMessageSender")
public enum MessageSender {
    COMPLAINANT,
    ORGANISATION
}
