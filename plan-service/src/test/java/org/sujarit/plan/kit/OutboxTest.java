package org.sujarit.plan.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

/** What changed is told, once and in its order, whatever happens to the broker or to the replica that tells it. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OutboxTest {

    /** The number of the lock of {@code OutboxRelay}: who holds it, and only who holds it, relays. */
    private static final long RELAY_LOCK = 0x5355_4a41_5249_54L;

    private static final String WAITING = "select count(*) from outbox_event where published_at is null";

    /** Whether the service has asked for the lock since it last wrote an event of this key. */
    private static final String ASKED_AND_REFUSED = "select count(*) from pg_stat_activity where state = 'idle'"
            + " and query like 'select pg_try_advisory_lock%'"
            + " and query_start > (select max(time) from outbox_event where event_key = ?)";

    @Test
    void changesWhileTheBrokerIsAwaySucceedAndAreToldOnceAndInOrderWhenItIsBack() {
        Lao lao = Lao.registered();
        TestPlan plan = TestPlan.approved(lao);
        String etag = rename(lao, lao.etag(), 10);
        RealParts.stopBroker();
        try {
            etag = rename(lao, etag, 10);
            plan.publish().then().statusCode(200);
            Waiting.until(() -> Database.number(WAITING + " and attempts > 0") > 0);
        } finally {
            RealParts.startBroker();
        }
        rename(lao, etag, 10);

        Waiting.until(() -> Database.number(WAITING) == 0);
        Events.awaited("sujarit.action-plan", plan.id(), 1);
        assertThat(Events.awaited("sujarit.organisation", lao.id(), 31))
                .extracting(event -> Events.data(event).path("version").asLong())
                .isEqualTo(LongStream.rangeClosed(0, 30).boxed().toList());
    }

    @Test
    void onlyTheHolderOfTheLockRelaysAndAnotherTakesOverWhenItIsGone() throws Exception {
        try (Connection otherReplica = Database.connect()) {
            CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> lock(otherReplica));
            // The relay's connection dies, as with its replica; whoever waits for the lock has it next.
            Waiting.until(() ->
                    Database.number("select count(*) from pg_locks where locktype = 'advisory' and not granted") > 0);
            Database.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                    + " and objid = " + (RELAY_LOCK & 0xffff_ffffL));
            taken.get();

            Lao lao = Lao.registered();
            Waiting.until(() -> Database.number(ASKED_AND_REFUSED, lao.id().toString()) > 0);
            assertThat(Database.number(WAITING + " and event_key = ?", lao.id().toString()))
                    .isEqualTo(1);
            assertThat(Events.now("sujarit.organisation", lao.id())).isEmpty();

            Database.run(otherReplica, "select pg_advisory_unlock(" + RELAY_LOCK + ")");
            Events.awaited("sujarit.organisation", lao.id(), 1);
        }
    }

    @Test
    void whatWasRelayedLongAgoIsDropped() throws SQLException {
        Lao old = Lao.registered();
        Lao recent = Lao.registered();
        Events.awaited("sujarit.organisation", recent.id(), 1);
        Events.awaited("sujarit.organisation", old.id(), 1);
        Waiting.until(() -> Database.number(WAITING) == 0);
        Database.execute(
                "update outbox_event set published_at = now() - interval '8 days' where event_key = ?",
                old.id().toString());
        Database.execute("update idempotency_key set created_at = now() - interval '2 days' where key_hash ="
                + " (select max(key_hash) from idempotency_key)");

        Waiting.until(() -> rows(old) == 0);
        // The relay may have tidied between the two updates.
        Waiting.until(() ->
                Database.number("select count(*) from idempotency_key where created_at < now() - interval '1 day'")
                        == 0);
        assertThat(rows(recent)).isEqualTo(1);
        assertThat(Database.number("select count(*) from idempotency_key")).isPositive();
    }

    private static long rows(Lao lao) {
        return Database.number(
                "select count(*) from outbox_event where event_key = ?",
                lao.id().toString());
    }

    private static String rename(Lao lao, String etag, int times) {
        String read = etag;
        for (int i = 0; i < times; i++) {
            Response changed = Api.changing(lao.token(Role.ORGANISATION_ADMINISTRATOR), read)
                    .body("{\"nameTh\":\"ชื่อที่ " + i + "\",\"type\":\"SAO\",\"district\":\"ก\",\"province\":\"ข\"}")
                    .put(lao.address());
            changed.then().statusCode(200);
            read = changed.header("ETag");
        }
        return read;
    }

    private static void lock(Connection connection) {
        try {
            Database.run(connection, "select pg_advisory_lock(" + RELAY_LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
