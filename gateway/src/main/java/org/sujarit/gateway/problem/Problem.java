package org.sujarit.gateway.problem;

import org.sujarit.gateway.routing.Service;

/**
 * A refusal or failure of the gateway itself, as RFC 9457 wants it told; a service's own problems pass unchanged.
 * Codes and titles that service-kit has too are the same here, so that one type means one thing to a client.
 */
public record Problem(String code, int status, Text title, Text detail) {
    public static final Problem NOT_FOUND = new Problem(
            "not-found",
            404,
            new Text("ไม่พบสิ่งที่ร้องขอ", "There is no such thing here"),
            new Text("ไม่มีบริการใดให้บริการที่อยู่นี้", "No service answers at this address."));

    public static final Problem UNAUTHENTICATED = new Problem(
            "unauthenticated",
            401,
            new Text("ต้องเข้าสู่ระบบก่อน", "A valid access token is needed"),
            new Text(
                    "โทเค็นไม่ถูกต้อง หมดอายุ หรือไม่ได้ออกให้ระบบนี้ โปรดเข้าสู่ระบบอีกครั้ง",
                    "The token is invalid, has expired or was not issued for this system. Please sign in again."));

    public static final Problem AMBIGUOUS_PATH = invalidRequest(
            new Text(
                    "ที่อยู่ที่เรียกตีความได้มากกว่าหนึ่งทาง เช่น มี .. หรือ // หรือเครื่องหมายทับที่เข้ารหัส",
                    "The path can be read in more than one way: it holds a dot segment, an empty segment or an encoded separator."));

    public static final Problem AMBIGUOUS_BODY = invalidRequest(new Text(
            "ไม่สามารถระบุความยาวของเนื้อหาที่ส่งมาได้",
            "The length of the request body cannot be told from its headers."));

    public static final Problem MALFORMED_REQUEST = invalidRequest(new Text(
            "คำขอต้องมีส่วนหัว Host ที่ถูกต้องหนึ่งรายการ และที่อยู่ที่เรียกต้องขึ้นต้นด้วย /",
            "A request needs exactly one valid Host header and a path that begins with /."));

    public static final Problem UPLOAD_TIMEOUT = new Problem(
            "upload-timeout",
            408,
            new Text("ส่งข้อมูลช้าเกินไป", "The request body came too slowly"),
            new Text(
                    "ได้รับเนื้อหาไม่ครบภายในเวลาที่กำหนด โปรดลองใหม่ด้วยไฟล์ที่เล็กลงหรือเครือข่ายที่เร็วกว่า",
                    "The body was not whole in time. Please try again with a smaller file or over a faster network."));

    public static final Problem TOO_MANY_UPLOADS = new Problem(
            "too-many-uploads",
            503,
            new Text("มีผู้ส่งข้อมูลพร้อมกันมากเกินไป", "Too many uploads at a time"),
            new Text(
                    "ระบบกำลังรับข้อมูลจากผู้อื่นจนเต็ม โปรดลองใหม่ในอีกสักครู่",
                    "The gateway has no room for another request body at the moment. Please try again shortly."));

    public static final Problem PAYLOAD_TOO_LARGE = new Problem(
            "payload-too-large",
            413,
            new Text("ข้อมูลที่ส่งใหญ่เกินไป", "The request body is too large"),
            new Text("เนื้อหาที่ส่งต้องมีขนาดไม่เกิน 12 MiB", "A request body may hold at most 12 MiB."));

    public static final Problem RATE_LIMITED = new Problem(
            "rate-limited",
            429,
            new Text("ส่งคำขอถี่เกินไป", "Too many requests"),
            new Text(
                    "ส่งคำขอเกินจำนวนที่กำหนดต่อนาที โปรดลองใหม่หลังเวลาที่ระบุในส่วนหัว Retry-After",
                    "This caller's requests of a minute are used up. Please try again after the time that Retry-After names."));

    public static final Problem ORIGIN_NOT_ALLOWED = new Problem(
            "origin-not-allowed",
            403,
            new Text("ไม่อนุญาตให้เรียกจากเว็บไซต์นี้", "Origin not allowed"),
            new Text("เว็บไซต์ต้นทางไม่อยู่ในรายชื่อที่อนุญาต", "Pages of this web origin may not call the API."));

    public static final Problem ISSUER_UNREACHABLE = new Problem(
            "issuer-unreachable",
            503,
            new Text("ตรวจสอบโทเค็นไม่ได้ในขณะนี้", "Token cannot be checked"),
            new Text(
                    "ติดต่อระบบยืนยันตัวตนไม่ได้ โปรดลองใหม่ภายหลัง",
                    "The identity provider does not answer. Please try again later."));

    public static final Problem INTERNAL = new Problem(
            "internal",
            500,
            new Text("ระบบขัดข้อง", "Something failed on our side"),
            new Text("เกตเวย์ทำงานผิดพลาด โปรดลองใหม่ภายหลัง", "The gateway failed. Please try again later."));

    private static Problem invalidRequest(Text detail) {
        return new Problem("invalid-request", 400, new Text("คำขอไม่ถูกต้อง", "The request is not valid"), detail);
    }

    /** The problem's {@code type}, by which clients know it. */
    public String type() {
        return "urn:sujarit:problem:" + code;
    }

    /** Whether what follows on the connection cannot be trusted, or not be waited for. */
    boolean endsConnection() {
        return equals(AMBIGUOUS_BODY) || equals(MALFORMED_REQUEST) || equals(UPLOAD_TIMEOUT);
    }

    /** {@code service} refuses connections, or broke one off before it answered. */
    public static Problem unreachable(Service service) {
        return new Problem(
                "service-unreachable",
                502,
                new Text("ติดต่อบริการไม่ได้", "Service unreachable"),
                new Text(
                        "ติดต่อบริการ " + service.id() + " ไม่ได้ โปรดลองใหม่ภายหลัง",
                        service.id() + " cannot be reached. Please try again later."));
    }

    /** {@code service} did not answer in time; the request may have had its effect nevertheless. */
    public static Problem timeout(Service service) {
        return new Problem(
                "service-timeout",
                504,
                new Text("บริการไม่ตอบภายในเวลาที่กำหนด", "Service timeout"),
                new Text(
                        "บริการ " + service.id() + " ไม่ตอบภายในเวลาที่กำหนด",
                        service.id() + " did not answer in time."));
    }
}
