package org.sujarit.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "58030"})
    void passesByItself(String state) {
        assertThat(DatabaseTrouble.causes(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "42P01"})
    void isADefectOfTheEventOrOfOurs(String state) {
        assertThat(DatabaseTrouble.causes(new IllegalStateException(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void aPoolWithoutAConnectionToGivePassesToo() {
        assertThat(DatabaseTrouble.causes(new RuntimeException(new SQLException("no connection"))))
                .isTrue();
    }

    @Test
    void whatHasNothingToDoWithTheDatabaseIsNotItsTrouble() {
        assertThat(DatabaseTrouble.causes(new IllegalStateException("x"))).isFalse();
    }
}
