package org.sujarit.plan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.kit.table.Xlsx;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.ApiDocument;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class ContentNegotiationTest {

    private static final String JSON = "application/json";
    private static final String LAYOUT = "?layout=FIVE_YEAR";

    private Lao lao;
    private String clerk;

    @BeforeEach
    void register() {
        TestClock.moveTo(LocalDate.of(2023, 4, 10));
        lao = Lao.registered();
        clerk = lao.token(Role.CLERK);
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @Test
    void aFormatThatAnAddressDoesNotHaveIsRefusedWhateverOthersItHas() {
        List<String> addresses = new ArrayList<>();
        ApiDocument.load().path("paths").properties().forEach(path -> {
            JsonNode formats = path.getValue().at("/get/responses/200/content");
            if (formats.size() > 1) {
                addresses.add(path.getKey()
                        .replace("{fiscalYear}", "2566")
                        .replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
            }
        });

        assertThat(addresses).hasSizeGreaterThan(10);
        for (String address : addresses) {
            Api.refused(Api.as(clerk).accept("application/pdf").get(address + LAYOUT), 406, "not-acceptable");
        }
    }

    @Test
    void whoTakesAnyFormatGetsTheOneThatIsToldFirst() {
        TestPlan plan = TestPlan.published(lao);
        TestReport report = TestReport.opened(lao, TestReport.round(lao, "SIX_MONTH"), plan.id());
        Map<String, String> firstFormats = Map.of(
                plan.publicAddress(),
                JSON,
                plan.publicAddress() + "/spreadsheet" + LAYOUT,
                Xlsx.MEDIA_TYPE,
                plan.address() + "/spreadsheet" + LAYOUT,
                Xlsx.MEDIA_TYPE,
                report.address() + "/document",
                JSON,
                "/api/v1/nacc-packages/2566",
                JSON);

        firstFormats.forEach(
                (address, format) -> List.of("*/*", "text/html, */*;q=0.8").forEach(accepted -> Api.as(clerk)
                        .accept(accepted)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .contentType(startsWith(format))));
    }
}
