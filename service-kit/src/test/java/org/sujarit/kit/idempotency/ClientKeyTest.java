package org.sujarit.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.problem.Problem;

class ClientKeyTest {

    private static final byte[] SERVER = "a key outside the database".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANSWER = "{\"secret\":\"once\"}".getBytes(StandardCharsets.UTF_8);

    private final ClientKey key = ClientKey.parse("11111111", "one caller", SERVER);

    @Test
    void theSameKeyOfTheSameCallerOpensTheAnswer() {
        byte[] sealed = key.seal(ANSWER);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("once");
        assertThat(ClientKey.parse("\"11111111\"", "one caller", SERVER).open(sealed))
                .isEqualTo(ANSWER);
    }

    @Test
    void anotherKeyOrAnotherCallerOpensNothing() {
        byte[] sealed = key.seal(ANSWER);

        assertThatThrownBy(
                        () -> ClientKey.parse("11111112", "one caller", SERVER).open(sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        ClientKey.parse("11111111", "other caller", SERVER).open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theHashTellsCallersApartAndHidesTheKey() {
        assertThat(key.hash())
                .isEqualTo(ClientKey.parse("11111111", "one caller", SERVER).hash())
                .isNotEqualTo(
                        ClientKey.parse("11111111", "other caller", SERVER).hash())
                .doesNotContain("11111111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "1234 5678", "กุญแจกุญแจ", "1234567\t8"})
    void aKeyOfAnotherFormIsRefused(String header) {
        assertThatThrownBy(() -> ClientKey.parse(header, "one caller", SERVER))
                .isInstanceOf(Problem.class)
                .hasMessage("invalid-request");
    }

    @Test
    void aKeyIsNeitherMissingNorLongerThan255Characters() {
        assertThat(ClientKey.parse("k".repeat(255), "one caller", SERVER)).isNotNull();
        assertThatThrownBy(() -> ClientKey.parse("k".repeat(256), "one caller", SERVER))
                .hasMessage("invalid-request");
        assertThatThrownBy(() -> ClientKey.parse(null, "one caller", SERVER)).hasMessage("idempotency-key-missing");
    }
}
