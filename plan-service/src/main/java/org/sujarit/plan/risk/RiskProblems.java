package org.sujarit.plan.risk;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What a risk assessment refuses. */
final class RiskProblems {

    static final ProblemType ALREADY_OPEN = new ProblemType(
            "risk-assessment-already-open",
            409,
            Text.of(
                    "มีการประเมินความเสี่ยงของปีนี้อยู่แล้ว",
                    "There is a risk assessment for this fiscal year already"));
    static final ProblemType RESULTS_PUBLISHED = new ProblemType(
            "risk-results-already-published",
            409,
            Text.of(
                    "เผยแพร่ผลการจัดการความเสี่ยงแล้ว แก้ไขได้ด้วยฉบับแก้ไข",
                    "The results are published; a correction of them is a new revision"));
    static final ProblemType INCOMPLETE = new ProblemType(
            "risk-assessment-incomplete",
            422,
            Text.of("การประเมินความเสี่ยงยังไม่ครบถ้วน", "Something is missing that a published assessment must have"));
    static final ProblemType RESULTS_INCOMPLETE = new ProblemType(
            "risk-results-incomplete",
            422,
            Text.of("ยังบันทึกผลไม่ครบทุกความเสี่ยง", "Each risk needs a result before the results are published"));
    static final ProblemType DECIDED = new ProblemType(
            "proposed-risk-decided",
            409,
            Text.of("ความเสี่ยงที่เสนอนี้มีการตัดสินใจแล้ว", "This proposed risk is accepted or dismissed already"));

    private RiskProblems() {}
}
