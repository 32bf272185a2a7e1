package org.sujarit.plan.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.text.PlainText;
import org.sujarit.stack.PostgresServer;

/** A database that was filled before there was a monitor, and before texts were found by rows of their own. */
class MigrationTest {

    private static final UUID ORGANISATION = UUID.fromString("01890a5d-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01890a5d-0000-7000-8000-000000000002");
    private static final UUID PLAN = UUID.fromString("01890a5d-0000-7000-8000-000000000010");
    private static final UUID AMENDED = UUID.fromString("01890a5d-0000-7000-8000-000000000011");
    private static final UUID REPORT = UUID.fromString("01890a5d-0000-7000-8000-000000000020");
    private static final UUID CORRECTED = UUID.fromString("01890a5d-0000-7000-8000-000000000021");
    private static final UUID ROUND = UUID.fromString("01890a5d-0000-7000-8000-000000000030");

    /** As they are copied out of other programs: a zero-width space, a soft hyphen, a Lao digit, a broken sara am. */
    private static final String NAME = "กิจ\u200Bกรรม  ท\u0E4D\u0E32ดี\u00AD ปี ๒๕\u0ED6\u0ED6\uFE0F";

    private static PostgresServer server;

    @BeforeAll
    static void fillAsItWasThen() throws SQLException {
        server = PostgresServer.start(null, 0, false);
        server.createDatabase("older");
        migrateTo("5");
        for (UUID id : List.of(ORGANISATION, OTHER)) {
            run(
                    "insert into organisation values (?, ?, 'อบต.', null, 'SAO', 'แม่เมาะ', 'ลำปาง', now(), 0)",
                    id,
                    "" + id);
        }
        plan(PLAN, null, "2022-10-20T03:00:00Z", "30000.50");
        plan(AMENDED, PLAN, "2023-06-01T03:00:00Z", "40000.50");
        run(
                "insert into reporting_round values (?, ?, 2566, 'SIX_MONTH', '2023-04-01', '2023-04-30', now(), now(), 0)",
                ROUND,
                "" + ORGANISATION);
        run(
                "insert into reporting_round values (?, ?, 2566, 'ANNUAL', '2023-10-01', '2023-10-31', null, now(), 0)",
                UUID.randomUUID(),
                "" + OTHER);
        report(REPORT, null, "2023-04-10T03:00:00Z", "18500.25");
        report(CORRECTED, REPORT, "2023-07-01T03:00:00Z", "18000.75");
        migrateTo("11");
        // What V6 to V11 came to know of it: a round's days, and a verdict that had no row to stand in.
        run(
                "insert into organisation_year (id, organisation_id, fiscal_year, six_month_closes_on) values (?, ?, 2566, '2023-04-29')",
                UUID.randomUUID(),
                ORGANISATION);
        run(
                "insert into verdict values (?, ?, ?, null, 'NOT_CONFIRMED', 'หลักฐานไม่ครบ', '2023-08-01', now())",
                UUID.randomUUID(),
                "" + ORGANISATION,
                CORRECTED);
        migrateTo("latest");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theMonitorSeesWhatWasPublishedBefore() throws SQLException {
        assertThat(rows("""
                select concat_ws(' ', fiscal_year, plan_id, planned_baht, six_month_report_id,
                                 six_month_submitted_at at time zone 'UTC', six_month_late, six_month_finding, six_month_closes_on,
                                 coalesce(annual_report_id::text, '-'), spent_baht, reported_items, completed_items)
                from organisation_year where organisation_id = ? order by fiscal_year""", ORGANISATION))
                .containsExactly(
                        "2566 " + AMENDED + " 40000.50 " + CORRECTED
                                + " 2023-04-10 03:00:00 f NOT_CONFIRMED 2023-04-29 - 18000.75 2 1",
                        "2567 " + AMENDED + " 0.00 -");
    }

    @Test
    void itKnowsTheDaysOfRoundsWithoutAnyPublication() throws SQLException {
        assertThat(rows(
                        "select concat_ws(' ', fiscal_year, coalesce(plan_id::text, '-'), annual_closes_on)"
                                + " from organisation_year where organisation_id = ?",
                        OTHER))
                .containsExactly("2566 - 2023-10-31");
    }

    @Test
    void aTextOfBeforeIsFoundAsOneOfToday() throws SQLException {
        assertThat(rows("""
                select h.publication_id::text from searched_text t join publication_text h on h.text_id = t.id
                where t.text like ? escape '!' order by 1""", PlainText.pattern("กิจกรรม ทำดี ปี 2566"))).containsExactly("" + PLAN, "" + AMENDED);
    }

    @Test
    void everyTextOfBeforeIsAsOneOfTodayIsMade() throws SQLException {
        List<String> texts = rows("select text from searched_text order by id");

        assertThat(texts).containsExactlyInAnyOrder("แผน 2566", PlainText.searchable(NAME), "โครงการ", "รายงาน");
        assertThat(rows("select id::text from searched_text order by id"))
                .containsExactlyElementsOf(texts.stream()
                        .map(text -> SearchedText.id(text).toString())
                        .toList());
    }

    private static void plan(UUID id, UUID amends, String publishedAt, String baht) throws SQLException {
        run("""
                insert into action_plan (id, organisation_id, title, first_fiscal_year, last_fiscal_year, objectives,
                                         targets, state, round, created_at, changed_at, published_at, version,
                                         series_id, edition, amends)
                values (?, ?, 'แผน', 2566, 2567, '[]', '[]', 'PUBLISHED', 1, now(), now(), ?::timestamptz, 0, ?, ?, ?)""", id, "" + ORGANISATION, publishedAt, PLAN, amends == null ? 1 : 2, amends);
        publication(id, "ACTION_PLAN", amends, 2567, "แผน ๒๕๖๖", publishedAt, """
                {"id":"%s","seriesId":"%s","publishedAt":"%s",
                 "summary":{"items":2,"dimensions":[],"years":[{"fiscalYear":2566,"baht":%s},{"fiscalYear":2567,"baht":0.00}],
                            "totalBaht":%s},
                 "items":[{"name":"%s"},{"name":"โครงการ"}]}""".formatted(
                        id, PLAN, publishedAt, baht, baht, NAME));
    }

    /** Then a published report did not name its plan's series. */
    private static void report(UUID id, UUID amends, String submittedAt, String spent) throws SQLException {
        run("""
                insert into progress_report (id, organisation_id, round_id, plan_id, plan_series_id, fiscal_year, kind,
                                             series_id, revision, amends, late, state, round, published_at, created_at,
                                             changed_at, version)
                values (?, ?, ?, ?, ?, 2566, 'SIX_MONTH', ?, ?, ?, false, 'PUBLISHED', 1, ?::timestamptz, now(), now(), 0)""", id, "" + ORGANISATION, ROUND, PLAN, PLAN, REPORT, amends == null ? 1 : 2, amends, submittedAt);
        publication(id, "PROGRESS_REPORT", amends, 2566, "รายงาน", submittedAt, """
                {"id":"%s","seriesId":"%s","planId":"%s","fiscalYear":2566,"kind":"SIX_MONTH","late":false,
                 "submittedAt":"%s","rollUps":{"total":{"items":2,"completed":1,"spentBaht":%s}},
                 "items":[{"name":"โครงการ"}]}""".formatted(
                        id, REPORT, PLAN, submittedAt, spent));
    }

    private static void publication(
            UUID id, String kind, UUID supersedes, int lastYear, String title, String publishedAt, String document)
            throws SQLException {
        run(
                "insert into publication values (?, ?, ?, ?, 1, 2566, ?, ?, ?::timestamptz, ?, ?, '')",
                id,
                kind,
                ORGANISATION,
                supersedes,
                lastYear,
                title,
                publishedAt,
                title,
                document);
    }

    private static void migrateTo(String version) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(server.jdbcUrl("older"), server.user(), "none")
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .javaMigrations(new V13__searched_texts_made_anew());
        flyway.target(version).load().migrate();
    }

    private static void run(String sql, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.execute();
        }
    }

    private static List<String> rows(String sql, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("older"), server.user(), "none");
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
