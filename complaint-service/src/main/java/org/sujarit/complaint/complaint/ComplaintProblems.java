package org.sujarit.complaint.complaint;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What a complaint refuses. */
final class ComplaintProblems {

    static final ProblemType ALREADY_STARTED = new ProblemType(
            "complaint-already-started",
            409,
            Text.of("เริ่มดำเนินการเรื่องนี้ไปแล้ว", "Handling of this complaint has begun already"));
    static final ProblemType NOT_IN_PROGRESS = new ProblemType(
            "complaint-not-in-progress",
            409,
            Text.of("เรื่องนี้ไม่อยู่ระหว่างดำเนินการ", "Only a complaint in progress can do that"));
    static final ProblemType NOT_WAITING = new ProblemType(
            "complaint-not-waiting",
            409,
            Text.of("เรื่องนี้ไม่ได้รอข้อมูลจากผู้ร้อง", "The complaint waits for nobody's answer"));
    static final ProblemType WAITING = new ProblemType(
            "complaint-waiting",
            409,
            Text.of(
                    "เรื่องนี้หยุดนับเวลารอผู้ร้องอยู่",
                    "The complaint waits for the complainant, and its clock stands still"));
    static final ProblemType CLOSED =
            new ProblemType("complaint-closed", 409, Text.of("เรื่องนี้สิ้นสุดแล้ว", "The complaint is closed"));
    static final ProblemType NOT_CLOSED = new ProblemType(
            "complaint-not-closed", 409, Text.of("เรื่องนี้ยังไม่มีผลการดำเนินการ", "The complaint has no result yet"));
    static final ProblemType TOO_LATE_TO_REOPEN = new ProblemType(
            "too-late-to-reopen",
            409,
            Text.of("พ้นกำหนดขอให้ดำเนินการใหม่แล้ว", "The time to reopen the complaint is over"));
    static final ProblemType ALREADY_RATED =
            new ProblemType("complaint-already-rated", 409, Text.of("ให้คะแนนไปแล้ว", "The handling is rated already"));
    static final ProblemType ON_ITS_WAY = new ProblemType(
            "complaint-on-its-way",
            409,
            Text.of(
                    "กำลังส่งเรื่องไปยังหน่วยงานอื่น โปรดลองอีกครั้ง",
                    "It is on its way to another organisation; try again in a moment"));
    static final ProblemType NOT_LINKED = new ProblemType(
            "complaint-not-linked",
            409,
            Text.of("เรื่องนี้ไม่ได้เชื่อมเป็นเรื่องซ้ำ", "The complaint is linked to no other"));
    static final ProblemType NOT_YOURS = new ProblemType(
            "complaint-not-yours",
            403,
            Text.of("ท่านไม่ใช่ผู้รับผิดชอบเรื่องนี้", "You are not in charge of this complaint"));

    private ComplaintProblems() {}
}
