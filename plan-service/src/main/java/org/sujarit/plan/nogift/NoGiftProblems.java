package org.sujarit.plan.nogift;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What the No Gift Policy refuses. */
final class NoGiftProblems {

    static final ProblemType DECLARATION_EXISTS = new ProblemType(
            "no-gift-declaration-exists",
            409,
            Text.of(
                    "มีประกาศเจตนารมณ์ของปีนี้แล้ว ให้จัดทำฉบับแก้ไขแทน",
                    "The fiscal year has a declaration already; amend that one"));
    static final ProblemType DECLARATION_INCOMPLETE = new ProblemType(
            "no-gift-declaration-incomplete",
            422,
            Text.of("ประกาศเจตนารมณ์ยังไม่ครบถ้วน", "Something is missing that a published declaration must have"));
    static final ProblemType ACTIVITIES_MISSING = new ProblemType(
            "no-gift-activities-missing",
            422,
            Text.of("ยังไม่มีกิจกรรมของปีนี้ให้เผยแพร่", "The fiscal year has no activity to publish yet"));
    static final ProblemType ALREADY_CORRECTED = new ProblemType(
            "gift-record-already-corrected",
            409,
            Text.of(
                    "รายการนี้ถูกแก้ไขด้วยรายการใหม่แล้ว ให้แก้ไขรายการล่าสุด",
                    "A later record has replaced this one; correct that one"));
    static final ProblemType REPORT_EXISTS = new ProblemType(
            "no-gift-report-exists",
            409,
            Text.of(
                    "มีรายงานของรอบนี้แล้ว ให้จัดทำฉบับแก้ไขแทน",
                    "The period has a report already; change or amend that one"));

    private NoGiftProblems() {}
}
