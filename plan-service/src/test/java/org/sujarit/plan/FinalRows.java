package org.sujarit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.sujarit.testkit.Database;

/** Rows that nobody changes, not even an operator past the service. */
public final class FinalRows {

    private FinalRows() {}

    /** Fails unless the database refuses to change, delete and empty a table that has rows. */
    public static void assertFinal(String table, String change) {
        assertThat(Database.count(table)).isPositive();
        for (String statement : List.of(
                "update " + table + " set " + change, "delete from " + table, "truncate " + table + " cascade")) {
            assertThatThrownBy(() -> Database.execute(statement))
                    .as(statement)
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never change");
        }
    }
}
