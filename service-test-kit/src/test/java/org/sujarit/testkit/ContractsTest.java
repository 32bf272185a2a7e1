package org.sujarit.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A contract that a record can break without anybody's notice is none. */
class ContractsTest {

    private static final String TOPIC = "sujarit.organisation";
    private static final String TYPE = "org.sujarit.organisation.registered.v1";
    private static final String KEY = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String DATA = new String(Contracts.example(TYPE), StandardCharsets.UTF_8);

    private final Map<String, String> headers = new LinkedHashMap<>(Map.of(
            "ce_specversion", "1.0",
            "ce_id", "01890a5d-ac96-774b-bcce-b302099a8058",
            "ce_type", TYPE,
            "ce_source", "urn:sujarit:plan-service",
            "ce_time", "2022-10-03T02:00:00Z",
            "content-type", "application/json"));

    private void hold(String topic, String key, String data) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(topic, 0, 0, key, data.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Contracts.assertKept(record);
    }

    @Test
    void aRecordAsTheDocumentDescribesItKeepsTheContract() {
        assertThatCode(() -> hold(TOPIC, KEY, DATA)).doesNotThrowAnyException();
    }

    @Test
    void aTopicMayBeTheAddressWithOneOfItsParametersValues() {
        String buried = "org.sujarit.dead-letter.buried.v1";
        headers.put("ce_type", buried);
        String letter = new String(Contracts.example(buried), StandardCharsets.UTF_8);
        String key = "01890a5d-ac9a-7b30-8c2d-1d6e3f4b8f22";

        assertThatCode(() -> hold("sujarit.ita-service.dead-letter", key, letter))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> hold("sujarit.other-service.dead-letter", key, letter))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sujarit.organisations", "sujarit.action-plan", "sujarit.{service}.dead-letter"})
    void anotherAddressBreaksIt(String topic) {
        assertThatThrownBy(() -> hold(topic, KEY, DATA)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Chang Nuea", "01890a5d-ac96-774b-bcce-b302099a8059"})
    void anotherKeyThanTheAggregatesIdBreaksIt(String key) {
        assertThatThrownBy(() -> hold(TOPIC, key, DATA)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "content-type"})
    void aHeaderThatIsLeftOutBreaksIt(String header) {
        headers.remove(header);

        assertThatThrownBy(() -> hold(TOPIC, KEY, DATA)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, 17",
        "ce_type, org.sujarit.organisation.registered.v2",
        "ce_source, plan-service",
        "ce_time, yesterday",
        "content-type, text/plain"
    })
    void aHeaderOfAnotherFormBreaksIt(String header, String value) {
        headers.put(header, value);

        assertThatThrownBy(() -> hold(TOPIC, KEY, DATA)).isInstanceOf(AssertionError.class);
    }

    @Test
    void dataWithoutARequiredFieldBreakIt() {
        assertThatThrownBy(() -> hold(TOPIC, KEY, "{\"organisationId\":\"" + KEY + "\"}"))
                .isInstanceOf(AssertionError.class);
    }
}
