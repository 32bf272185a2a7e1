package org.sujarit.plan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

/** Only a token of the issuer, for this system and in its time, is a token. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TokenTest {

    private Lao lao;

    @BeforeEach
    void register() {
        lao = Lao.registered();
    }

    @Test
    void theIssuersTokenIsTaken() {
        Api.as(token(Map.of())).get(TestPlan.PLANS).then().statusCode(200);
    }

    @Test
    void aTokenSignedWithAnotherKeyIsForged() throws JOSEException, ParseException {
        SignedJWT genuine = SignedJWT.parse(token(Map.of()));
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(genuine.getHeader().getAlgorithm())
                        .keyID(genuine.getHeader().getKeyID())
                        .build(),
                genuine.getJWTClaimsSet());
        forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));

        assertRefused(forged.serialize());
    }

    @Test
    void aTokenWithoutASignatureIsForged() throws ParseException {
        assertRefused(new PlainJWT(SignedJWT.parse(token(Map.of())).getJWTClaimsSet()).serialize());
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsForged() {
        String[] parts = token(Map.of()).split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = claims.replace(Role.OFFICER, Role.AUDITOR);
        assertThat(changed).isNotEqualTo(claims);
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8));

        assertRefused(String.join(".", parts));
    }

    @Test
    void anExpiredTokenIsNone() {
        assertRefused(token(Map.of("exp", Date.from(Instant.now().minusSeconds(600)))));
    }

    @Test
    void aTokenOfAnotherIssuerIsNone() {
        assertRefused(token(Map.of("iss", "http://localhost/other")));
    }

    @Test
    void aTokenForAnotherSystemIsNone() {
        assertRefused(token(Map.of("aud", List.of("other"))));
    }

    @Test
    void whatIsNoTokenIsNone() {
        assertRefused("nonsense");
    }

    private String token(Map<String, Object> odd) {
        Map<String, Object> claims = new HashMap<>(
                Map.of("roles", List.of(Role.OFFICER), "organisation", lao.id().toString()));
        claims.putAll(odd);
        return Tokens.with(claims, "officer");
    }

    private static void assertRefused(String token) {
        Api.refused(Api.as(token).get(TestPlan.PLANS), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
        Api.refused(Api.creating(token).body(TestPlan.DETAILS).post(TestPlan.PLANS), 401, "unauthenticated");
    }
}
