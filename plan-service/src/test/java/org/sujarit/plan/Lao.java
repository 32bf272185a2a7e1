package org.sujarit.plan;

import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Tokens;

/** An organisation of a test's own, so that no test sees what another one left. */
public record Lao(UUID id, String code, UUID unit, String etag) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Registered with one unit, สำนักปลัด. */
    public static Lao registered() {
        return of(register(details(UUID.randomUUID(), nextCode(), "ลำปาง", "SAO")));
    }

    public static Lao of(Response response) {
        response.then().statusCode(201);
        return new Lao(
                UUID.fromString(response.path("id")),
                response.path("code"),
                UUID.fromString(response.path("units[0].id")),
                response.header("ETag"));
    }

    public static Response register(String details) {
        return Api.creating(Tokens.nationwide(Role.PLATFORM_ADMINISTRATOR))
                .body(details)
                .post("/api/v1/organisations");
    }

    public static String details(UUID id, String code, String province, String type) {
        return """
                {"id":"%s","code":"%s","nameTh":"องค์การบริหารส่วนตำบล","nameEn":"SAO","type":"%s","district":"แม่เมาะ",
                 "province":"%s","units":[{"name":"สำนักปลัด"}]}""".formatted(id, code, type, province);
    }

    public static String nextCode() {
        return "%08d".formatted(NUMBER.incrementAndGet());
    }

    /** Someone of this organisation who has this role, always the same person. */
    public String token(String role) {
        return Tokens.of(role, role + "-of-" + id, id);
    }

    public String address() {
        return "/api/v1/organisations/" + id;
    }
}
