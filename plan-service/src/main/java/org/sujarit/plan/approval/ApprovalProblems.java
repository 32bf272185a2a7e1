package org.sujarit.plan.approval;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What the way of a document to the public refuses. */
public final class ApprovalProblems {

    public static final ProblemType NOT_A_DRAFT = new ProblemType(
            "not-a-draft",
            409,
            Text.of("แก้ไขได้เฉพาะฉบับร่าง", "Only a draft can be changed; a published version never changes"));
    static final ProblemType NOT_SUBMITTED = new ProblemType(
            "not-submitted", 409, Text.of("ยังไม่ได้เสนอเพื่ออนุมัติ", "It is not waiting for approval"));
    static final ProblemType NOT_YOUR_TURN = new ProblemType(
            "approval-out-of-turn", 409, Text.of("ยังไม่ถึงลำดับผู้อนุมัติของท่าน", "Another approver decides first"));
    static final ProblemType SECOND_APPROVAL = new ProblemType(
            "approval-by-same-person",
            409,
            Text.of("ผู้อนุมัติคนเดิมอนุมัติซ้ำไม่ได้", "One person approves a document once, whatever the roles"));
    static final ProblemType NOT_APPROVED = new ProblemType(
            "not-approved", 409, Text.of("ยังไม่ได้รับอนุมัติครบทุกลำดับ", "Not every approver has approved yet"));
    public static final ProblemType NOT_PUBLISHED = new ProblemType(
            "not-published",
            409,
            Text.of("ไม่ใช่ฉบับที่เผยแพร่และใช้อยู่", "It is not the published version that holds at present"));
    static final ProblemType ALREADY_AMENDED = new ProblemType(
            "amendment-already-open",
            409,
            Text.of("มีฉบับแก้ไขที่กำลังดำเนินการอยู่แล้ว", "An amendment of it is under way already"));
    public static final ProblemType ALREADY_REVISED = new ProblemType(
            "revision-already-open",
            409,
            Text.of("มีฉบับแก้ไขที่กำลังดำเนินการอยู่แล้ว", "A revision of it is under way already"));

    private ApprovalProblems() {}
}
