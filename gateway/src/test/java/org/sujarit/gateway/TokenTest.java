package org.sujarit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sujarit.gateway.routing.Service;

@QuarkusTest
class TokenTest extends GatewayTest {
    @Test
    void aGoodTokenGoesThroughAsItCame() {
        String credentials = "Bearer " + Surroundings.token();

        assertThat(get("/api/v1/action-plans", "Authorization", credentials).statusCode())
                .isEqualTo(200);
        assertThat(Surroundings.service(Service.PLAN)
                        .seen()
                        .getFirst()
                        .headers()
                        .getAll("Authorization"))
                .containsExactly(credentials);
    }

    @Test
    void withoutATokenTheServiceDecides() {
        assertThat(get("/api/v1/complaints").statusCode()).isEqualTo(200);
        assertThat(Surroundings.service(Service.COMPLAINT).seen()).hasSize(1);
    }

    static Stream<String> badCredentials() {
        return Stream.of(
                "Bearer " + Surroundings.expiredToken(),
                "Bearer " + Surroundings.forgedToken(),
                "Bearer " + Surroundings.tokenForAnotherAudience(),
                "Bearer " + Surroundings.tokenOfAnotherIssuer(),
                "Bearer garbage",
                "Bearer a.b.c",
                "Bearer ",
                "Basic b2ZmaWNlcjpwYXNz",
                "");
    }

    @ParameterizedTest
    @MethodSource("badCredentials")
    void badCredentialsNeverReachAService(String credentials) {
        HttpResponse<String> response = get("/api/v1/action-plans", "Authorization", credentials);

        assertProblem(response, 401, "unauthenticated");
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(reached()).isEmpty();
    }

    @Test
    void twoTokensAreOneTooMany() throws IOException {
        String good = "Authorization: Bearer " + Surroundings.token();

        assertThat(raw("GET /api/v1/action-plans HTTP/1.1", good, good)).startsWith("HTTP/1.1 401");
        assertThat(reached()).isEmpty();
    }
}
