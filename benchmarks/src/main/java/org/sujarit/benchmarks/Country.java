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

/** plan-service's database with all organisations of the country in it: five years of plans and reports. */
final class Country implements AutoCloseable {

    private static final int ROUNDS = 10;
    private static final List<String> TABLES = List.of(
            "organisation",
            "organisation_year",
            "action_plan_item",
            "publication",
            "searched_text",
            "publication_text",
            "progress_report",
            "progress_entry");

    private final Connection connection;

    private Country(Connection connection) {
        this.connection = connection;
    }

    static Country open(String url) throws SQLException {
        return new Country(DriverManager.getConnection(url));
    }

    /** Does nothing where an earlier run has left it filled. */
    void fill(int organisations, Consumer<String> progress) throws SQLException {
        if (Long.parseLong(single("select count(*) from organisation")) >= organisations) {
            return;
        }
        connection.setAutoCommit(false);
        set("benchmark.organisations", organisations);
        for (String part : List.of("1-organisations", "2-templates", "3-plans")) {
            run(part, part, progress);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            set("benchmark.round", round);
            run("4-round", "4-round %d of %d".formatted(round, ROUNDS), progress);
        }
        for (String part : List.of("5-years", "6-texts")) {
            run(part, part, progress);
        }
        connection.commit();
        connection.setAutoCommit(true);
        progress.accept("country            vacuum analyze");
        execute("vacuum analyze");
        execute("checkpoint");
    }

    void describe(PrintStream out) throws SQLException {
        List<String> sizes = new ArrayList<>();
        for (String table : TABLES) {
            sizes.add("%s %,d".formatted(table, Long.parseLong(single("select count(*) from " + table))));
        }
        out.printf(
                "Rows: %s; database %s.%n",
                String.join(", ", sizes), single("select pg_size_pretty(pg_database_size(current_database()))"));
    }

    /** The roll-up of the country from the stored sums beside the same from what was published, without HTTP. */
    void compareRollUps(PrintStream out) throws SQLException {
        String stored = resource("stored-roll-up");
        String computed = resource("computed-roll-up");
        if (!rows(stored).equals(rows(computed))) {
            throw new IllegalStateException("the stored sums are not those of what was published");
        }
        out.println();
        out.println("The roll-up of the country, by SQL alone and with the same result:");
        out.println();
        out.println(Times.HEADER);
        Times fromSums = time(stored, 30);
        Times fromDocuments = time(computed, 10);
        out.println(fromSums.row("from organisation_year"));
        out.println(fromDocuments.row("from published plans and entries"));
        out.printf("%nThe stored sums are %.0f times as fast.%n", fromDocuments.median() / fromSums.median());
    }

    private Times time(String sql, int times) throws SQLException {
        rows(sql);
        List<Long> nanos = new ArrayList<>();
        while (nanos.size() < times) {
            long begin = System.nanoTime();
            rows(sql);
            nanos.add(System.nanoTime() - begin);
        }
        return new Times(nanos);
    }

    private List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.append(found.getString(column)).append(' ');
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    private void run(String part, String name, Consumer<String> progress) throws SQLException {
        long begin = System.nanoTime();
        execute(resource(part));
        progress.accept("country            %s: %.1f s".formatted(name, (System.nanoTime() - begin) / 1e9));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void set(String setting, int value) throws SQLException {
        single("select set_config('%s', '%d', false)".formatted(setting, value));
    }

    private String single(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Country.class.getResourceAsStream("/country/" + name + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
