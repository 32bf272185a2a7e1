package org.sujarit.complaint.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done, as somebody sees it: what is assigned to me (งานของฉัน), to my unit (งานของส่วนราชการ), to my unit and
 * nobody in it, to nobody at all (ยังไม่มอบหมาย), what is due soon (ใกล้ครบกำหนด), and what is overdue (เกินกำหนด), by whichever
 * of its clocks. All of them hold open cases only.
 */
@Schema(name = "ComplaintWorkList")
public enum WorkList {
    MINE,
    MY_UNIT,
    MY_UNIT_UNASSIGNED,
    UNASSIGNED,
    DUE_SOON,
    OVERDUE
}
