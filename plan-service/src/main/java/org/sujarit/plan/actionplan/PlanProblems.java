package org.sujarit.plan.actionplan;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What a plan refuses. */
final class PlanProblems {

    static final ProblemType NOT_EDITABLE = new ProblemType(
            "plan-not-editable",
            409,
            Text.of("แก้ไขได้เฉพาะแผนที่เป็นร่าง", "Only a draft can be changed; a published version never changes"));
    static final ProblemType NOT_SUBMITTED = new ProblemType(
            "plan-not-submitted", 409, Text.of("แผนยังไม่ได้เสนอเพื่ออนุมัติ", "The plan is not waiting for approval"));
    static final ProblemType NOT_YOUR_TURN = new ProblemType(
            "approval-out-of-turn", 409, Text.of("ยังไม่ถึงลำดับผู้อนุมัติของท่าน", "Another approver decides first"));
    static final ProblemType SECOND_APPROVAL = new ProblemType(
            "approval-by-same-person",
            409,
            Text.of("ผู้อนุมัติคนเดิมอนุมัติซ้ำไม่ได้", "One person approves a plan once, whatever the roles"));
    static final ProblemType NOT_APPROVED = new ProblemType(
            "plan-not-approved",
            409,
            Text.of("แผนยังไม่ได้รับอนุมัติครบทุกลำดับ", "Not every approver has approved yet"));
    static final ProblemType INCOMPLETE = new ProblemType(
            "plan-incomplete",
            422,
            Text.of("แผนยังไม่ครบถ้วน", "Something is missing that a submitted plan must have"));

    static final ProblemType NOT_REGISTERED = new ProblemType(
            "organisation-not-registered",
            403,
            Text.of("องค์กรของท่านยังไม่ได้ลงทะเบียน", "Your organisation is not registered yet"));

    private PlanProblems() {}
}
