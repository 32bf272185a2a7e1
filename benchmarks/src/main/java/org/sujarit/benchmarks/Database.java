package org.sujarit.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A service's database, which is filled by the statements of a folder. */
final class Database implements AutoCloseable {

    private final Connection connection;
    private final String folder;
    private final Consumer<String> progress;

    private Database(Connection connection, String folder, Consumer<String> progress) {
        this.connection = connection;
        this.folder = folder;
        this.progress = progress;
    }

    /** @param server the JDBC address without a database */
    static Database open(String server, String name, String folder, Consumer<String> progress) throws SQLException {
        return new Database(
                DriverManager.getConnection(server + "/" + name + "?user=postgres&password=postgres"),
                folder,
                progress);
    }

    interface Work {
        void run() throws SQLException;
    }

    /** All of it or nothing; then PostgreSQL learns what it holds. */
    void fill(Work work) throws SQLException {
        connection.setAutoCommit(false);
        work.run();
        connection.commit();
        connection.setAutoCommit(true);
        say("vacuum analyze");
        execute("vacuum analyze");
        execute("checkpoint");
    }

    void run(String part) throws SQLException {
        run(part, part);
    }

    void run(String part, String name) throws SQLException {
        long begin = System.nanoTime();
        execute(resource(part));
        say("%s: %.1f s".formatted(name, (System.nanoTime() - begin) / 1e9));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void set(String setting, int value) throws SQLException {
        text("select set_config('%s', '%d', false)".formatted(setting, value));
    }

    String text(String sql) throws SQLException {
        return texts(sql).getFirst();
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    /** The rows, their columns parted by blanks. */
    List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }

    void describe(List<String> tables, PrintStream out) throws SQLException {
        List<String> sizes = new ArrayList<>();
        for (String table : tables) {
            sizes.add("%s %,d".formatted(table, number("select count(*) from " + table)));
        }
        out.printf(
                "Rows: %s; database %s.%n",
                String.join(", ", sizes), text("select pg_size_pretty(pg_database_size(current_database()))"));
    }

    String resource(String name) {
        try (InputStream stream = Database.class.getResourceAsStream("/" + folder + "/" + name + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void say(String what) {
        progress.accept("%-18s %s".formatted(folder, what));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
