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
            Text.of("เรื่องนี้ไม่อยู่ระหว่างดำเนินการ", "Only a complaint in progress can be completed"));

    private ComplaintProblems() {}
}
