package org.sujarit.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's database as its operator reaches it, past the service. */
public final class Database {

    private Database() {}

    /** A connection of the test's own, outside the service's pool. */
    public static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("SUJARIT_DB_URL", String.class),
                config.getValue("SUJARIT_DB_USER", String.class),
                config.getValue("SUJARIT_DB_PASSWORD", String.class));
    }

    public static void execute(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One statement on a connection that the test holds. */
    public static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** The first column of every row, as text. */
    public static List<String> select(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text; null without a row. */
    public static String value(String sql, Object... values) {
        List<String> rows = select(sql, values);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** The first column of the first row, as a number. */
    public static long number(String sql, Object... values) {
        return Long.parseLong(value(sql, values));
    }

    /** How many rows there are; {@code from} may go on with a where clause. */
    public static long count(String from) {
        return number("select count(*) from " + from);
    }

    /** How many statements like this wait for a lock that somebody else holds. */
    public static long waitingFor(String statement) {
        return number(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?", statement);
    }

    /** Every row of a table as text, in which bytes are written as hexadecimal digits. */
    public static String dump(String table) {
        return String.join("\n", select("select t::text from " + table + " t"));
    }

    public static List<String> tables() {
        return select("select table_name from information_schema.tables where table_schema = 'public'");
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
