package org.sujarit.plan.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.ApiDocument;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlanItemTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Lao lao;
    private TestPlan plan;

    @BeforeEach
    void draft() {
        lao = Lao.registered();
        plan = TestPlan.drafted(lao);
    }

    @Test
    void anItemKeepsAllThatWasSent() throws IOException {
        String sent = """
                {"kind":"MEASURE","name":"มาตรการ","guidelineCodes":["1.3.1","2.1.1"],"rationale":"เหตุผล",
                 "objectives":["ก","ข"],"targetGroup":{"description":"เยาวชน","headCount":100},"steps":["หนึ่ง","สอง"],
                 "place":"อบต.",
                 "years":[{"fiscalYear":2566,"quarters":[1,4],"budget":{"kind":"BAHT","amount":30000.55}},
                          {"fiscalYear":2567,"quarters":[],"budget":{"kind":"NO_BUDGET"}},
                          {"fiscalYear":2568,"quarters":[2],"budget":{"kind":"UNKNOWN"}},
                          {"fiscalYear":2569,"quarters":[],"budget":{"kind":"BAHT","amount":0.00}}],
                 "unitIds":["%s"],
                 "outputs":[{"name":"ช่องทาง","comparison":"AT_LEAST","value":3,"unit":"ช่องทาง"}],
                 "outcomes":[{"name":"เข้าใจ","comparison":"EXACTLY","value":80.1250,"unit":"%%"}],"remark":"หมายเหตุ"}""".formatted(lao.unit());

        Response added = plan.addItem(sent);
        added.then().statusCode(201).header("ETag", is("\"1\""));

        Response read = Api.as(lao.token(Role.OFFICER)).get(Api.made(added));
        read.then().statusCode(200).header("ETag", is("\"1\"")).body("position", is(1));
        ObjectNode item = (ObjectNode) JSON.readTree(read.asByteArray());
        item.remove("id");
        item.remove("position");
        item.remove("lineageId");
        assertThat(item).isEqualTo(JSON.readTree(sent));
        ApiDocument.assertFits("ItemDetails", sent);
        ApiDocument.assertFits("PlanItem", read.asString());
        ApiDocument.assertFits("ActionPlan", plan.get().asString());
    }

    @Test
    void aYearThatIsLeftOutIsRequired() {
        Api.invalid(plan.addItem(item("{\"budget\":{\"kind\":\"NO_BUDGET\"}}")), "years[0].fiscalYear")
                .body("errors[0].detail", is("is required"));
    }

    @Test
    void quartersComeInOrderAndOnce() {
        plan.addItem(item("{\"fiscalYear\":2566,\"quarters\":[4,1,4],\"budget\":{\"kind\":\"NO_BUDGET\"}}"))
                .then()
                .statusCode(201)
                .body("years[0].quarters", contains(1, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "-0.01", "10000000000000", "1e999999999", "1e-999999999", "null", "\"5\""})
    void anAmountIsBahtWithSatangFromZero(String amount) {
        Response refused = plan.addItem(budget(amount));

        Api.invalid(refused, "years[0].budget.amount");
        plan.get().then().body("items", hasSize(0));
    }

    @Test
    void sumsAreExactToTheSatang() throws IOException {
        for (int i = 0; i < 3; i++) {
            plan.addItem(budget("0.10")).then().statusCode(201);
        }
        plan.addItem(budget("9999999999999.99")).then().statusCode(201);
        plan.addItem(item("{\"fiscalYear\":2566,\"budget\":{\"kind\":\"UNKNOWN\"}}"))
                .then()
                .statusCode(201);
        plan.addItem("""
                        {"kind":"ACTIVITY","name":"กิจกรรม","guidelineCodes":["2.1.1"],
                         "years":[{"fiscalYear":2570,"budget":{"kind":"BAHT","amount":20000}}]}""").then().statusCode(201);

        JsonNode summary = JSON.readTree(plan.get().asByteArray()).path("summary");
        assertThat(summary.path("items").asInt()).isEqualTo(6);
        assertThat(summary.path("totalBaht").decimalValue()).isEqualByComparingTo("10000000020000.29");
        assertThat(summary.at("/years/0/baht").decimalValue()).isEqualByComparingTo("10000000000000.29");
        assertThat(summary.at("/years/4/fiscalYear").asInt()).isEqualTo(2570);
        assertThat(summary.at("/dimensions/0/items").asInt()).isEqualTo(5);
        assertThat(summary.at("/dimensions/0/years/0/baht").decimalValue()).isEqualByComparingTo("10000000000000.29");
        assertThat(summary.at("/dimensions/1/dimension").asText()).isEqualTo("2");
        assertThat(summary.at("/dimensions/1/years/4/baht").decimalValue()).isEqualByComparingTo("20000.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guidelineCodes[0]|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"9.9.9\"]}",
                "guidelineCodes[1]|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\",\"one\"]}",
                "guidelineCodes|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[]}",
                "unitIds[0]|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"],\"unitIds\":[\"01890a5d-ac96-774b-bcce-b302099a8057\"]}",
                "years|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"],\"years\":[{\"fiscalYear\":2571,\"budget\":{\"kind\":\"NO_BUDGET\"}}]}",
                "years|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"],\"years\":[{\"fiscalYear\":2566,\"budget\":{\"kind\":\"NO_BUDGET\"}},{\"fiscalYear\":2566,\"budget\":{\"kind\":\"UNKNOWN\"}}]}",
                "years[0].budget|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"],\"years\":[{\"fiscalYear\":2566}]}",
                "years[0].budget|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"],\"years\":[{\"fiscalYear\":2566,\"budget\":{\"kind\":\"GOLD\"}}]}",
                "years[0].quarters[0]|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"],\"years\":[{\"fiscalYear\":2566,\"quarters\":[5],\"budget\":{\"kind\":\"NO_BUDGET\"}}]}",
                "kind|{\"kind\":0,\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"]}",
                "kind|{\"kind\":\"DREAM\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"]}",
                "targetGroup.headCount|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"],\"targetGroup\":{\"description\":\"x\",\"headCount\":-1}}",
                "outputs[0].colour|{\"kind\":\"PROJECT\",\"name\":\"x\",\"guidelineCodes\":[\"1.3.1\"],\"outputs\":[{\"colour\":1}]}",
            })
    void whatCannotBeAnItemIsRefusedNamingTheField(String field, String item) {
        Api.invalid(plan.addItem(item), field);
    }

    @Test
    void aListOfQuartersHoldsNoNull() {
        Api.refused(
                plan.addItem(item("{\"fiscalYear\":2566,\"quarters\":[null],\"budget\":{\"kind\":\"NO_BUDGET\"}}")),
                400,
                "invalid-request");
    }

    @Test
    void aUnitOfAnotherOrganisationIsNobodysUnit() {
        String foreign = TestPlan.ITEM.replace(
                "\"name\"", "\"unitIds\":[\"" + Lao.registered().unit() + "\"],\"name\"");

        Api.invalid(plan.addItem(foreign), "unitIds[0]");
    }

    @Test
    void aChangeOfAnItemIsANewVersionOfThePlan() {
        String id = plan.addItem(TestPlan.ITEM).path("id");
        String read = plan.etag();
        String officer = lao.token(Role.OFFICER);
        String address = plan.address() + "/items/" + id;

        Api.refused(Api.as(officer).body(TestPlan.ITEM).put(address), 428, "precondition-required");
        plan.changeItem(id, budget("12.34"))
                .then()
                .statusCode(200)
                .body("years[0].budget.amount", is(12.34f))
                .body("position", is(1));
        assertThat(plan.etag()).isNotEqualTo(read);
        Api.refused(Api.changing(officer, read).body(TestPlan.ITEM).put(address), 412, "stale");
        Api.refused(plan.changeItem(UUID.randomUUID().toString(), TestPlan.ITEM), 404, "not-found");
    }

    @Test
    void aRemovedItemIsGoneAndThePlanHasANewVersion() {
        String id = plan.addItem(TestPlan.ITEM).path("id");
        String read = plan.etag();
        String officer = lao.token(Role.OFFICER);
        String address = plan.address() + "/items/" + id;

        Api.refused(Api.as(officer).delete(address), 428, "precondition-required");
        Api.refused(Api.changing(officer, "\"0\"").delete(address), 412, "stale");
        plan.removeItem(id).then().statusCode(204);
        assertThat(plan.etag()).isNotEqualTo(read);
        plan.get().then().header("ETag", is(plan.etag())).body("items", hasSize(0));
        Api.refused(Api.as(officer).get(address), 404, "not-found");
    }

    private static String budget(String amount) {
        // The amount stands before its kind, which a reader of JSON must not let touch its digits.
        return item("{\"fiscalYear\":2566,\"budget\":{\"amount\":" + amount + ",\"kind\":\"BAHT\"}}");
    }

    private static String item(String year) {
        return "{\"kind\":\"PROJECT\",\"name\":\"โครงการ\",\"guidelineCodes\":[\"1.3.1\"],\"years\":[" + year + "]}";
    }
}
