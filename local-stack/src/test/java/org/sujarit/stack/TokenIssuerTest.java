package org.sujarit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenIssuerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private TokenIssuer issuer;

    @BeforeEach
    void start() {
        issuer = TokenIssuer.start(0);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aDemoUserGetsRolesAndOrganisationForThePassword() throws Exception {
        JWTClaimsSet claims = verified(accessToken(askForToken(
                issuer.issuerUrl(), "grant_type=password&username=planning&password=demo&client_id=sujarit")));

        assertThat(claims.getSubject()).isEqualTo("planning");
        assertThat(claims.getIssuer()).isEqualTo(issuer.issuerUrl());
        assertThat(claims.getAudience()).containsExactly("sujarit");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("planning");
        assertThat(claims.getStringListClaim("roles")).containsExactly("head-of-planning");
        assertThat(claims.getStringClaim("organisation")).isEqualTo("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(58)),
                        Instant.now().plus(Duration.ofMinutes(61)));
    }

    @Test
    void theIssuerNameDoesNotFollowTheHostNameOfTheRequest() throws Exception {
        String otherName = issuer.issuerUrl().replace("localhost", "127.0.0.1");
        String token = accessToken(
                askForToken(otherName, "grant_type=password&username=officer&password=demo&client_id=sujarit"));
        assertThat(verified(token).getIssuer()).isEqualTo(issuer.issuerUrl());
    }

    @Test
    void aDemoSystemGetsATokenForItsSecret() throws Exception {
        String token = accessToken(askForToken(
                issuer.issuerUrl(), "grant_type=client_credentials&client_id=demo-system&client_secret=demo"));
        assertThat(verified(token).getSubject()).isEqualTo("demo-system");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=password&username=officer&password=wrong&client_id=sujarit",
                "grant_type=password&username=nobody&password=demo&client_id=sujarit",
                "grant_type=password&username=officer&client_id=sujarit",
                "grant_type=client_credentials&client_id=demo-system&client_secret=wrong",
                "grant_type=client_credentials&client_id=demo-system",
                "grant_type=client_credentials&client_id=officer&client_secret=demo",
                "grant_type=authorization_code&code=any&client_id=sujarit&redirect_uri=http://localhost/",
                "grant_type=refresh_token&refresh_token=any&client_id=sujarit",
                "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=any&client_id=sujarit",
                "client_id=sujarit"
            })
    void nobodyElseGetsAToken(String form) throws Exception {
        HttpResponse<String> answer = askForToken(issuer.issuerUrl(), form);
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void aTokenMadeBeforeARestartIsStillGood() throws Exception {
        String token = issuer.tokenFor("officer");
        int port = issuer.port();
        issuer.close();
        issuer = TokenIssuer.start(port);
        assertThat(verified(token).getSubject()).isEqualTo("officer");
    }

    @Test
    void aUserOfTheWholeNationHasNoOrganisation() throws Exception {
        assertThat(verified(issuer.tokenFor("monitor")).getClaims()).doesNotContainKey("organisation");
    }

    @Test
    void aTestMaySetAnyClaim() throws Exception {
        JWTClaimsSet claims = verified(issuer.token(Map.of("roles", List.of("clerk"), "aud", "elsewhere"), "somebody"));
        assertThat(claims.getSubject()).isEqualTo("somebody");
        assertThat(claims.getStringListClaim("roles")).containsExactly("clerk");
        assertThat(claims.getAudience()).containsExactly("elsewhere");
    }

    @Test
    void aTokenForAnUnknownNameIsRefused() {
        assertThatThrownBy(() -> issuer.tokenFor("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpResponse<String> askForToken(String issuerUrl, String form)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuerUrl + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String accessToken(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).get("access_token").asText();
    }

    private JWTClaimsSet verified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        var keys = JWKSet.load(URI.create(issuer.issuerUrl() + "/jwks").toURL());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }
}
