package org.sujarit.plan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sujarit.plan.Api;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class RiskMatricesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theShippedMatrixGoesByTheScore() {
        RiskMatrix matrix = new RiskMatrices().forYear(2566).orElseThrow();

        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                int score = likelihood * impact;
                RiskLevel expected = score <= 3
                        ? RiskLevel.LOW
                        : score <= 9 ? RiskLevel.MEDIUM : score <= 16 ? RiskLevel.HIGH : RiskLevel.VERY_HIGH;
                assertThat(matrix.level(likelihood, impact))
                        .as(likelihood + " × " + impact)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aMatrixHoldsForItsYearsOnly() {
        RiskMatrices matrices = new RiskMatrices();

        assertThat(matrices.forYear(2565)).isEmpty();
        assertThat(matrices.forYear(2570)).isPresent();
        assertThat(matrices.forYear(2571)).isEmpty();
    }

    @Test
    void aBrokenFolderStopsTheStartAndSaysWhy() {
        assertThatThrownBy(() -> new RiskMatrices("/broken-risk-matrices/falls/"))
                .hasMessageContaining("Unreadable resource /broken-risk-matrices/falls/matrix.json")
                .hasMessageContaining("The level falls at likelihood");
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                broken("four rows", "five rows", m -> grid(m).remove(4)),
                broken("a short row", "five rows", m -> row(m, 2).remove(0)),
                broken("an empty cell", "Every cell", m -> row(m, 2).setNull(3)),
                broken("an unknown level", "RiskLevel", m -> row(m, 2).set(3, "HUGE")),
                broken("falls with the impact", "likelihood 1, impact 5", m -> row(m, 0)
                        .set(4, "LOW")),
                broken("falls with the likelihood", "likelihood 2, impact 5", m -> row(m, 0)
                        .set(4, "VERY_HIGH")),
                broken("a level without a name", "a Thai and an English", m -> level(m, 0)
                        .remove("nameEn")),
                broken("a level left out", "each level once", m -> ((ArrayNode) m.get("levels")).remove(0)),
                broken("a level twice", "each level once", m -> level(m, 0).put("code", "HIGH")),
                broken("years backwards", "run forward", m -> m.put("validTo", 2565)),
                broken("years of no era", "Buddhist era", m -> m.put("validFrom", 2023)),
                broken("no grid", "levels and a grid", m -> m.remove("grid")),
                broken("a field of no meaning", "weight", m -> m.put("weight", 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRules")
    void aFileThatBreaksARuleIsRefused(String name, String reason, Consumer<ObjectNode> damage) {
        ObjectNode matrix = JSON.valueToTree(new RiskMatrices().forYear(2566).orElseThrow());
        damage.accept(matrix);

        assertThatThrownBy(() -> read(matrix)).hasMessageContaining(reason);
    }

    @Test
    void anybodyReadsTheMatrixOfAYear() {
        Api.anyone()
                .get("/api/v1/risk-matrices/2566")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .body("levels.code", contains("LOW", "MEDIUM", "HIGH", "VERY_HIGH"))
                .body("levels.name", contains("ต่ำ", "ปานกลาง", "สูง", "สูงมาก"))
                .body("grid", hasSize(5))
                .body("grid[2][3]", is("HIGH"));
        Api.refused(Api.anyone().get("/api/v1/risk-matrices/2565"), 404, "not-found");
    }

    private static RiskMatrix read(JsonNode matrix) throws JsonProcessingException {
        return JSON.readValue(matrix.toString(), RiskMatrix.class);
    }

    private static Arguments broken(String name, String reason, Consumer<ObjectNode> damage) {
        return Arguments.of(name, reason, damage);
    }

    private static ArrayNode grid(ObjectNode matrix) {
        return (ArrayNode) matrix.get("grid");
    }

    private static ArrayNode row(ObjectNode matrix, int likelihood) {
        return (ArrayNode) grid(matrix).get(likelihood);
    }

    private static ObjectNode level(ObjectNode matrix, int index) {
        return (ObjectNode) matrix.get("levels").get(index);
    }
}
