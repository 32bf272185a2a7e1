package org.sujarit.plan.actionplan;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What a plan refuses. */
final class PlanProblems {

    static final ProblemType INCOMPLETE = new ProblemType(
            "plan-incomplete",
            422,
            Text.of("แผนยังไม่ครบถ้วน", "Something is missing that a submitted plan must have"));

    private PlanProblems() {}
}
