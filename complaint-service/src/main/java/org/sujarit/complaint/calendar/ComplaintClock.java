package org.sujarit.complaint.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an organisation promises to do in time: take a complaint up (รับเรื่องไว้ดำเนินการ), handle it (ดำเนินการแล้วเสร็จ), and
 * reply to a message of the complainant (ตอบข้อความ).
 */
@Schema(name = "ComplaintClock")
public enum ComplaintClock {
    ACKNOWLEDGE,
    HANDLE,
    REPLY
}
