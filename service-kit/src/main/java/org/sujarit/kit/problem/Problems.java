package org.sujarit.kit.problem;

import org.sujarit.kit.text.Text;

/** The refusals that every service knows. */
public final class Problems {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", 400, Text.of("คำขอไม่ถูกต้อง", "The request is not valid"));
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", 401, Text.of("ต้องเข้าสู่ระบบก่อน", "A valid access token is needed"));
    public static final ProblemType FORBIDDEN =
            new ProblemType("forbidden", 403, Text.of("ไม่มีสิทธิ์ดำเนินการนี้", "Your role may not do this"));
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", 404, Text.of("ไม่พบสิ่งที่ร้องขอ", "There is no such thing here"));
    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType(
            "method-not-allowed", 405, Text.of("ไม่รองรับวิธีเรียกนี้", "This address does not take that method"));
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, Text.of("ไม่มีรูปแบบที่ร้องขอ", "There is no such representation"));
    public static final ProblemType CONFLICT = new ProblemType(
            "conflict", 409, Text.of("ขัดกับสถานะปัจจุบัน", "The request conflicts with the present state"));
    public static final ProblemType STALE =
            new ProblemType("stale", 412, Text.of("ข้อมูลถูกแก้ไขไปก่อนแล้ว", "It was changed since you read it"));
    public static final ProblemType PAYLOAD_TOO_LARGE = new ProblemType(
            "payload-too-large", 413, Text.of("ข้อมูลที่ส่งใหญ่เกินไป", "The request body is too large"));
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType(
            "unsupported-media-type", 415, Text.of("ไม่รองรับชนิดข้อมูลที่ส่ง", "That content type is not taken here"));
    public static final ProblemType PRECONDITION_REQUIRED = new ProblemType(
            "precondition-required",
            428,
            Text.of("ต้องระบุ If-Match", "A change needs If-Match with the ETag that was read"));
    public static final ProblemType IDEMPOTENCY_KEY_MISSING = new ProblemType(
            "idempotency-key-missing", 400, Text.of("ต้องระบุ Idempotency-Key", "An Idempotency-Key header is needed"));
    public static final ProblemType IDEMPOTENCY_KEY_IN_USE = new ProblemType(
            "idempotency-key-in-use",
            409,
            Text.of("คำขอเดิมยังดำเนินการอยู่", "The first request with this key is still being handled"));
    public static final ProblemType IDEMPOTENCY_KEY_REUSED = new ProblemType(
            "idempotency-key-reused",
            422,
            Text.of("Idempotency-Key นี้ใช้กับคำขออื่นแล้ว", "This Idempotency-Key was used with another request"));
    public static final ProblemType INTERNAL =
            new ProblemType("internal", 500, Text.of("ระบบขัดข้อง", "Something failed on our side"));
    public static final ProblemType UNAVAILABLE = new ProblemType(
            "unavailable", 503, Text.of("ระบบไม่พร้อมให้บริการชั่วคราว", "Not available at the moment"));

    private Problems() {}

    public static Problem notFound() {
        return new Problem(NOT_FOUND);
    }

    /** A field that is well-formed JSON but does not mean anything here. */
    public static Problem invalid(String field, String th, String en) {
        return new Problem(INVALID_REQUEST).violation(field, th, en);
    }
}
