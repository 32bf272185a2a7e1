package org.sujarit.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.sujarit.gateway.routing.Service;

/** What stands around the gateway in a test: three services and an OIDC issuer, all reached over real HTTP. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    private static final String ISSUER = "sujarit";
    private static final Map<Service, FakeService> SERVICES = new EnumMap<>(Service.class);
    private static MockOAuth2Server issuer;

    @Override
    public Map<String, String> start() {
        for (Service service : Service.values()) {
            SERVICES.put(service, new FakeService(service));
        }
        issuer = new MockOAuth2Server();
        issuer.start();
        String issuerUrl = issuer.issuerUrl(ISSUER).toString();
        return Map.of(
                "SUJARIT_PLAN_SERVICE_URL",
                service(Service.PLAN).url(),
                "SUJARIT_COMPLAINT_SERVICE_URL",
                service(Service.COMPLAINT).url(),
                "SUJARIT_ITA_SERVICE_URL",
                service(Service.ITA).url(),
                "SUJARIT_PUBLIC_URL",
                "https://sujarit.example.org",
                "SUJARIT_OIDC_URL",
                issuerUrl,
                "SUJARIT_OIDC_ISSUER",
                issuerUrl,
                "sujarit.response-timeout",
                "1s",
                // All tests ask from one address.
                "SUJARIT_RATE_LIMIT_ANONYMOUS",
                "100000",
                "SUJARIT_RATE_LIMIT_ANONYMOUS_WRITES",
                "100000");
    }

    @Override
    public void stop() {
        SERVICES.values().forEach(FakeService::stop);
        issuer.shutdown();
    }

    static FakeService service(Service service) {
        return SERVICES.get(service);
    }

    static void forgetRequests() {
        SERVICES.values().forEach(FakeService::forget);
    }

    static String token() {
        return token(ISSUER, "sujarit", 3600);
    }

    static String tokenOf(String subject) {
        return token(ISSUER, subject, "sujarit", Map.of(), 3600);
    }

    /** As an issuer gives it to a client for its own credentials. */
    static String tokenOfClient(String subject, String clientId) {
        return token(ISSUER, subject, "sujarit", Map.of("client_id", clientId), 3600);
    }

    static String expiredToken() {
        return token(ISSUER, "sujarit", -3600);
    }

    static String tokenForAnotherAudience() {
        return token(ISSUER, "another-system", 3600);
    }

    static String tokenOfAnotherIssuer() {
        return token("somebody-else", "sujarit", 3600);
    }

    /** Right in every claim and in the name of its key, but signed by a stranger. */
    static String forgedToken() {
        try {
            SignedJWT genuine = SignedJWT.parse(token());
            SignedJWT forged = new SignedJWT(
                    new JWSHeader.Builder(genuine.getHeader().getAlgorithm())
                            .keyID(genuine.getHeader().getKeyID())
                            .build(),
                    genuine.getJWTClaimsSet());
            forged.sign(new RSASSASigner(
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));
            return forged.serialize();
        } catch (ParseException | JOSEException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String token(String issuerId, String audience, long secondsLeft) {
        return token(issuerId, "officer", audience, Map.of(), secondsLeft);
    }

    private static String token(
            String issuerId, String subject, String audience, Map<String, Object> claims, long secondsLeft) {
        return issuer.issueToken(issuerId, subject, audience, claims, secondsLeft)
                .serialize();
    }
}
