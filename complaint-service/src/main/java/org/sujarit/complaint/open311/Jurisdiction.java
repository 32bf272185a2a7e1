package org.sujarit.complaint.open311;

import java.util.UUID;
import org.sujarit.kit.problem.Problem;

/** Each organisation has an endpoint of its own, so that it is the only jurisdiction there, and need not be named. */
final class Jurisdiction {

    private Jurisdiction() {}

    /** @throws Problem 404 where another one is named */
    static void require(UUID organisationId, String jurisdictionId) {
        boolean named = jurisdictionId != null && !jurisdictionId.isBlank();
        if (named && !jurisdictionId.strip().equalsIgnoreCase(organisationId.toString())) {
            throw new Problem(Open311Problems.NO_JURISDICTION);
        }
    }
}
