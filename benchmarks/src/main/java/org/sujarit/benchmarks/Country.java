package org.sujarit.benchmarks;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** plan-service's database with all organisations of the country in it: five years of plans and reports. */
final class Country {

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

    private final Database database;

    Country(Database database) {
        this.database = database;
    }

    /** Does nothing where an earlier run has left it filled. */
    void fill(int organisations) throws SQLException {
        if (database.number("select count(*) from organisation") >= organisations) {
            return;
        }
        database.set("benchmark.organisations", organisations);
        database.fill(() -> {
            for (String part : List.of("1-organisations", "2-templates", "3-plans")) {
                database.run(part);
            }
            for (int round = 1; round <= ROUNDS; round++) {
                database.set("benchmark.round", round);
                database.run("4-round", "4-round %d of %d".formatted(round, ROUNDS));
            }
            for (String part : List.of("5-years", "6-texts")) {
                database.run(part);
            }
        });
    }

    void describe(PrintStream out) throws SQLException {
        database.describe(TABLES, out);
    }

    /** The roll-up of the country from the stored sums beside the same from what was published, without HTTP. */
    void compareRollUps(PrintStream out) throws SQLException {
        String stored = database.resource("stored-roll-up");
        String computed = database.resource("computed-roll-up");
        if (!database.texts(stored).equals(database.texts(computed))) {
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
        database.texts(sql);
        List<Long> nanos = new ArrayList<>();
        while (nanos.size() < times) {
            long begin = System.nanoTime();
            database.texts(sql);
            nanos.add(System.nanoTime() - begin);
        }
        return new Times(nanos);
    }
}
