package org.sujarit.complaint.deadline;

/** A last day is near (ใกล้ครบกำหนด), or is over (เกินกำหนด). */
public enum DeadlineSignal {
    APPROACHING,
    OVERDUE
}
