package org.sujarit.ita;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The service's database as someone with SQL reaches it, past the service. */
public final class Database {

    private Database() {}

    public static Connection connection() throws SQLException {
        return CDI.current().select(DataSource.class).get().getConnection();
    }

    public static void execute(String... statements) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows there are; {@code from} may go on with a where clause. */
    public static int count(String from) {
        return Integer.parseInt(value("select count(*) from " + from));
    }

    /** The first column of the first row as text; null without a row. */
    public static String value(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
