package org.sujarit.kit.version;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.problem.Problem;

class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "*", "\"4\", \"5\""})
    void theVersionThatWasReadMayBeChanged(String ifMatch) {
        assertThatCode(() -> Versions.requireMatch(ifMatch, 5)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"4\"", "W/\"5\"", "\"55\"", "\"\""})
    void anyOtherVersionIsStale(String ifMatch) {
        assertThatThrownBy(() -> Versions.requireMatch(ifMatch, 5))
                .isInstanceOf(Problem.class)
                .hasMessage("stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"5", "\"5\", 6", ",", "\"5\" \"6\""})
    void whatIsNoTagIsRefusedAsSuch(String ifMatch) {
        assertThatThrownBy(() -> Versions.requireMatch(ifMatch, 5))
                .isInstanceOf(Problem.class)
                .hasMessage("invalid-request");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = " ")
    void aChangeSaysWhatItChanges(String ifMatch) {
        assertThatThrownBy(() -> Versions.requireMatch(ifMatch, 5))
                .isInstanceOf(Problem.class)
                .hasMessage("precondition-required");
    }

    @Test
    void theFirstVersionIsNotEveryVersion() {
        assertThatThrownBy(() -> Versions.requireMatch("\"0\"", 1)).hasMessage("stale");
    }
}
