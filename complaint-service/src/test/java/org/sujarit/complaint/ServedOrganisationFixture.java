package org.sujarit.complaint;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.TestTopic;
import org.sujarit.testkit.Tokens;

/** plan-service's part: it tells of an organisation, and the service under test learns of it. */
@ApplicationScoped
public class ServedOrganisationFixture {

    public static final TestTopic TOPIC = new TestTopic("sujarit.organisation");
    public static final String REGISTERED = "org.sujarit.organisation.registered.v1";
    public static final String CHANGED = "org.sujarit.organisation.changed.v1";
    private static final String PLAN_SERVICE = "urn:sujarit:plan-service";

    public static final UUID OFFICE = UUID.fromString("01890a5d-ac98-7a10-8d5e-2f1f6f0c9a01");
    public static final UUID ENGINEERING = UUID.fromString("01890a5d-ac98-7a10-8d5e-2f1f6f0c9a02");

    /** The organisation of the contract's example, with a second unit. */
    public void serve(UUID organisation) {
        String data = example(REGISTERED, organisation)
                .replace("}]", "}, {\"id\": \"" + ENGINEERING + "\", \"name\": \"กองช่าง\", \"active\": true}]");
        send(UUID.randomUUID(), REGISTERED, organisation, data);
        await().atMost(Duration.ofSeconds(30)).until(() -> nameEn(organisation) != null);
    }

    /** The contract's example, told of this organisation. */
    public void send(UUID eventId, String type, UUID organisation) {
        send(eventId, type, organisation, example(type, organisation));
    }

    private static String example(String type, UUID organisation) {
        return new String(Contracts.example(type), StandardCharsets.UTF_8)
                .replace(Tokens.CHANG_NUEA.toString(), organisation.toString());
    }

    public void send(UUID eventId, String type, UUID organisation, String data) {
        TOPIC.send(PLAN_SERVICE, eventId, type, organisation, data.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isApplied(UUID eventId) {
        return !Database.select("select id from inbox_event where id = ?", eventId.toString())
                .isEmpty();
    }

    public String nameEn(UUID organisation) {
        return Database.select(
                        "select version || ' ' || coalesce(name_en, '-') from served_organisation where id = ?",
                        organisation)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
