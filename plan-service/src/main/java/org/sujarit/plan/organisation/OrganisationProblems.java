package org.sujarit.plan.organisation;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What is refused to organisations. */
final class OrganisationProblems {

    static final ProblemType NOT_REGISTERED = new ProblemType(
            "organisation-not-registered",
            403,
            Text.of("องค์กรของท่านยังไม่ได้ลงทะเบียน", "Your organisation is not registered yet"));

    private OrganisationProblems() {}
}
