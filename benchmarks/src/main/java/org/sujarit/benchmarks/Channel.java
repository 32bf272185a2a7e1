package org.sujarit.benchmarks;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * complaint-service's database with five years of complaints in it: 100,000 of one large municipality, and 60 of each
 * other organisation of the country.
 */
final class Channel {

    static final String LARGE = "01890a5d-ac96-774b-bcce-b302099a8057";

    private static final int DEMO_ORGANISATIONS = 2;
    private static final List<String> TABLES =
            List.of("served_organisation", "complaint", "complaint_receipt", "complaint_history", "complaint_deadline");

    private static final String DUE = "complaint_deadline where ended_at is null and paused_on is null"
            + " and overdue_at is null and due_on < current_date";

    private final Database database;

    Channel(Database database) throws SQLException {
        this.database = database;
        database.execute(database.resource("0-numbers"));
    }

    /** What plan-service tells of the organisations of the example comes by Kafka. */
    void awaitExample() throws SQLException {
        while (database.number("select count(*) from served_organisation") < DEMO_ORGANISATIONS) {
            pause();
        }
    }

    /** Does nothing where an earlier run has left it filled. */
    void fill(int organisations) throws SQLException {
        if (database.number("select count(*) from served_organisation") >= organisations) {
            return;
        }
        database.set("benchmark.organisations", organisations);
        database.fill(() -> {
            // What is inserted fits together, and an index is made faster at once than row by row.
            database.execute("set session_replication_role = replica; set maintenance_work_mem = '256MB'");
            List<String> indexes = database.texts("select indexdef from pg_indexes where schemaname = 'public'"
                    + " and tablename like 'complaint%' and indexdef not like 'CREATE UNIQUE%'");
            database.execute("do $$ declare name text; begin for name in select indexname from pg_indexes"
                    + " where schemaname = 'public' and tablename like 'complaint%' and indexdef not like 'CREATE UNIQUE%'"
                    + " loop execute format('drop index %I', name); end loop; end $$");
            for (String part : List.of("1-organisations", "2-complaints", "3-history")) {
                database.run(part);
            }
            for (String index : indexes) {
                database.execute(index);
            }
            database.say("indexes");
            database.execute("set session_replication_role = default");
        });
    }

    void describe(PrintStream out) throws SQLException {
        database.describe(TABLES, out);
    }

    /** @param sql one column of the large municipality's complaints, as it is asked for */
    List<String> ofLarge(String column, String rest) throws SQLException {
        return database.texts(
                "select %s from complaint where organisation_id = '%s' %s".formatted(column, LARGE, rest));
    }

    /** Numbers that somebody holds a receipt for. */
    List<String> knownNumbers(int count) throws SQLException {
        return database.texts(
                "select tracking_number from complaint_receipt order by md5(tracking_number) limit " + count);
    }

    /** Well-formed numbers that were never given out. */
    List<String> unknownNumbers(int count) throws SQLException {
        return database.texts(("select number from generate_series(1, %d) as n,"
                        + " lateral (select pg_temp.tracking_number(2500 + n %% 70, 10000000 + n * 97) as number) as made"
                        + " where not exists (select from complaint_receipt where tracking_number = number)")
                .formatted(count));
    }

    /**
     * Clocks of the whole country that are over, and of which nobody has been told.
     *
     * @return how many
     */
    long bringDowntime() throws SQLException {
        database.run("downtime");
        database.execute("vacuum analyze complaint_deadline, complaint_history, outbox_event");
        return database.number("select count(*) from " + DUE);
    }

    /** Waits until all are told and every event has reached Kafka. */
    void awaitTold() throws SQLException {
        while (database.number("select (exists (select from " + DUE
                        + ") or exists (select from outbox_event where published_at is null))::int")
                > 0) {
            pause();
        }
    }

    /** From the first clock that was told of to the last one, and to the last event that reached Kafka. */
    String toldIn() throws SQLException {
        return database.text("""
                select format('in %s s, and every event was in Kafka after %s s',
                              round(extract(epoch from max(overdue_at) - min(overdue_at))),
                              round(extract(epoch from (select max(published_at) from outbox_event) - min(overdue_at))))
                from complaint_deadline where clock = 'REPLY'""");
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
}
