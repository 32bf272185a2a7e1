package org.sujarit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind two proxies of the operator's own, each of which adds whom it was called by. */
@QuarkusTest
@TestProfile(OtherSettingsTest.Settings.class)
class TrustedProxiesTest extends GatewayTest {
    private static final int LIMIT = 10;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private int ask(String forwardedFor) {
        return get("/api/v1/complaints", "X-Forwarded-For", forwardedFor).statusCode();
    }

    private void useUp(String forwardedFor) {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(ask(forwardedFor)).isEqualTo(200);
        }
        assertThat(ask(forwardedFor)).isEqualTo(429);
    }

    @Test
    void whatTheOutermostProxySawCountsAndNotWhatTheCallerWroteBefore() {
        useUp("192.0.2.1, 10.0.0.1");

        assertThat(ask("198.51.100.9, 192.0.2.1, 10.0.0.1")).isEqualTo(429);
        assertThat(ask("192.0.2.1, 192.0.2.2, 10.0.0.1")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.11, 192.0.2.11:4711, 192.0.2.12",
        "192.0.2.21, ::ffff:192.0.2.21, ::ffff:192.0.2.22",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, 2001:db8:0:2::1",
        "2001:db8:0:3::1, [2001:db8:0:3::2]:4711, [2001:db8:0:4::2]:4711"
    })
    void anAddressIsTheSameHoweverItIsWrittenAndAnIpv6NetworkIsOneCaller(String one, String same, String other) {
        useUp(one + ", 10.0.0.1");

        assertThat(ask(same + ", 10.0.0.1")).isEqualTo(429);
        assertThat(ask(other + ", 10.0.0.1")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unknown, 10.0.0.1", ", 10.0.0.1", "_hidden, 10.0.0.1", "localhost, 10.0.0.1", "192.0.2.31", ""})
    void whatTheProxiesDidNotWriteLeavesTheAddressOfTheConnection(String written) {
        get("/api/v1/complaints");

        assertThat(get("/api/v1/complaints", "X-Forwarded-For", written)
                        .headers()
                        .firstValue("RateLimit")
                        .orElseThrow())
                .startsWith("\"anonymous\";r=" + (LIMIT - 2));
    }

    @Test
    void anAddressStandsInNoLogAndNoMetric() {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        LogCollector collector = new LogCollector(Level.ALL, logged);
        Logger.getLogger("").addHandler(collector);
        try {
            useUp("192.0.2.41, 10.0.0.1");
        } finally {
            Logger.getLogger("").removeHandler(collector);
        }

        String metrics = send(HttpRequest.newBuilder(management.resolve("/q/metrics"))
                        .build())
                .body();
        assertThat(metrics).contains("sujarit_gateway_rate_limited_total{quota=\"anonymous\"}");
        assertThat(metrics).doesNotContain("192.0.2.41");
        assertThat(logged).allSatisfy(entry -> assertThat(entry.getMessage() + Arrays.toString(entry.getParameters()))
                .doesNotContain("192.0.2.41"));
    }
}
