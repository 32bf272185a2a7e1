package org.sujarit.complaint.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which days a deadline counts: every day (วันปฏิทิน), or those on which the office is open (วันทำการ). */
@Schema(name = "DayCount")
public enum DayCount {
    CALENDAR,
    WORKING
}
