package org.sujarit.plan.progress;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What progress reports refuse. */
final class ProgressProblems {

    static final ProblemType PLAN_NOT_IN_FORCE = new ProblemType(
            "plan-not-in-force",
            409,
            Text.of(
                    "ไม่ใช่แผนที่ใช้อยู่ในปีนี้",
                    "The plan is not the published version that holds in that fiscal year"));
    static final ProblemType REPORT_EXISTS = new ProblemType(
            "report-exists",
            409,
            Text.of("มีรายงานของรอบนี้แล้ว", "There is a report of that plan in that round already"));
    static final ProblemType OVERSPENT = new ProblemType(
            "spending-above-budget",
            422,
            Text.of(
                    "ใช้จ่ายเกินงบประมาณ โปรดยืนยัน",
                    "More was spent than the plan gives; confirm it if that is no mistake"));
    static final ProblemType INCOMPLETE = new ProblemType(
            "report-incomplete",
            422,
            Text.of("รายงานยังไม่ครบถ้วน", "Something is missing that a submitted report must have"));
    static final ProblemType TOO_MANY_FILES = new ProblemType(
            "too-many-files", 422, Text.of("แนบไฟล์ได้ไม่เกิน 20 ไฟล์ต่อรายการ", "An item takes at most 20 files"));
    static final ProblemType TOO_MUCH_EVIDENCE = new ProblemType(
            "too-much-evidence",
            413,
            Text.of(
                    "ไฟล์หลักฐานของรายงานรวมกันได้ไม่เกิน 200 MB",
                    "The evidence files of a report take at most 200 MB together"));

    private ProgressProblems() {}
}
