package org.sujarit.complaint.open311;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What Open311 refuses, with the status that GeoReport v2 names for it. */
final class Open311Problems {

    static final ProblemType NO_API_KEY =
            new ProblemType("open311-no-api-key", 403, Text.of("ไม่ได้ระบุ api_key", "api_key was not provided"));
    static final ProblemType WRONG_API_KEY =
            new ProblemType("open311-wrong-api-key", 403, Text.of("api_key ใช้ไม่ได้", "api_key is not valid"));
    static final ProblemType NO_JURISDICTION = new ProblemType(
            "open311-jurisdiction-not-found", 404, Text.of("ไม่พบ jurisdiction_id", "jurisdiction_id was not found"));
    static final ProblemType NO_SERVICE_CODE = new ProblemType(
            "open311-service-code-not-found", 404, Text.of("ไม่พบ service_code", "service_code was not found"));
    static final ProblemType NO_REQUEST = new ProblemType(
            "open311-service-request-not-found",
            404,
            Text.of("ไม่พบ service_request_id", "service_request_id was not found"));
    static final ProblemType NO_TOKEN =
            new ProblemType("open311-token-not-found", 404, Text.of("ไม่พบ token", "token was not found"));

    private Open311Problems() {}
}
