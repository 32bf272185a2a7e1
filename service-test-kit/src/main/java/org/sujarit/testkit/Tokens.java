package org.sujarit.testkit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens from the test run's issuer. */
public final class Tokens {

    public static final UUID CHANG_NUEA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    public static final UUID BANG_SAO_THONG = UUID.fromString("01890a5d-ac97-7c3e-9f1d-5a2f1c8e4b60");

    private Tokens() {}

    /** Someone of Chang Nuea who has this role and is named after it. */
    public static String of(String role) {
        return of(role, role, CHANG_NUEA);
    }

    /** Someone of Bang Sao Thong, a stranger to Chang Nuea, who has this role. */
    public static String ofStranger(String role) {
        return of(role, "stranger-" + role, BANG_SAO_THONG);
    }

    /**
     * @param organisation null for someone who belongs to none
     */
    public static String of(String role, String subject, UUID organisation) {
        Map<String, Object> claims = organisation == null
                ? Map.of("roles", List.of(role))
                : Map.of("roles", List.of(role), "organisation", organisation.toString());
        return RealParts.issuer().token(claims, subject);
    }

    /** A token with these claims; one given here replaces the usual one ({@code iss}, {@code aud}, {@code exp}). */
    public static String with(Map<String, Object> claims, String subject) {
        return RealParts.issuer().token(claims, subject);
    }

    public static String nationwide(String role) {
        return of(role, role, null);
    }
}
