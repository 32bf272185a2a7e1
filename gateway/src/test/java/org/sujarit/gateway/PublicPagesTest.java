package org.sujarit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicPagesTest extends GatewayTest {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css))\"");

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void theDocumentationShowsTheMergedDocumentAndBringsItsOwnAssets() {
        HttpResponse<String> page = get("/docs/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("'/openapi'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

        Matcher asset = ASSET.matcher(page.body());
        int assets = 0;
        while (asset.find()) {
            assets++;
            assertThat(get(URI.create("/docs/").resolve(asset.group(1)).toString())
                            .statusCode())
                    .as(asset.group(1))
                    .isEqualTo(200);
        }
        assertThat(assets).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theGatewayIsReadyWhateverTheServicesDo() {
        assertThat(manage("health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void metricsCountByServiceAndHoldNoPathOfARequest() {
        get("/api/v1/complaint-tracking/TRACKING-NUMBER?secret=SECRET");

        assertThat(manage("metrics").body())
                .contains("sujarit_gateway_requests_total{service=\"complaint-service\",status=\"200\"}")
                .doesNotContain("TRACKING-NUMBER", "SECRET");
    }

    private HttpResponse<String> manage(String path) {
        return send(HttpRequest.newBuilder(management.resolve("/q/" + path)).build());
    }

    @Test
    void withoutAllowedOriginsNoBrowserPageIsInvited() {
        HttpResponse<String> response = get("/api/v1/complaints", "Origin", "https://portal.example.org");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
