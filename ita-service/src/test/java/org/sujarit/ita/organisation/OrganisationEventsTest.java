package org.sujarit.ita.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.ita.Events;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class OrganisationEventsTest {

    private final TestOrganisation organisation = TestOrganisation.unregistered();

    @Test
    void registeredOrganisationIsServed() {
        organisation.open(2566).then().statusCode(403);

        hear(Events.REGISTERED, state(Events.REGISTERED, 0, "อบต.จางเหนือ"));

        assertThat(known("name_th || ' ' || type || ' ' || district || ' ' || province || ' ' || version"))
                .isEqualTo("อบต.จางเหนือ SAO แม่เมาะ ลำปาง 0");
        organisation.open(2566).then().statusCode(201);
    }

    @Test
    void changeTakesTheNewState() {
        hear(Events.REGISTERED, state(Events.REGISTERED, 0, "เดิม"));
        hear(Events.CHANGED, state(Events.CHANGED, 1, "ใหม่"));
        assertThat(known("name_th || version")).isEqualTo("ใหม่1");
    }

    @Test
    void changeThatComesBeforeTheRegistrationIsKept() {
        hear(Events.CHANGED, state(Events.CHANGED, 3, "ใหม่"));
        hear(Events.REGISTERED, state(Events.REGISTERED, 0, "เดิม"));
        assertThat(known("name_th || version")).isEqualTo("ใหม่3");
    }

    @Test
    void lowerVersionChangesNothing() {
        hear(Events.CHANGED, state(Events.CHANGED, 2, "สอง"));
        hear(Events.CHANGED, state(Events.CHANGED, 1, "หนึ่ง"));
        assertThat(known("name_th || version")).isEqualTo("สอง2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inAnyOrderTheHighestVersionIsKept(long seed) {
        List<ObjectNode> states = new ArrayList<>();
        for (int version = 1; version <= 6; version++) {
            states.add(state(Events.CHANGED, version, "ชื่อ"));
        }
        Collections.shuffle(states, new Random(seed));
        states.forEach(state -> Events.send(Events.ORGANISATIONS, Events.CHANGED, organisation.id(), state));
        Events.awaitSettled(Events.ORGANISATIONS);
        assertThat(known("version")).isEqualTo("6");
    }

    @Test
    void organisationWithoutItsProvinceIsBuried() {
        hear(Events.CHANGED, state(Events.CHANGED, 1, "ชื่อ").without("province"));
        assertThat(known("id")).isNull();
        assertThat(Database.value("select reason from dead_letter where event_key = '" + organisation.id() + "'"))
                .startsWith("an organisation without");
    }

    private ObjectNode state(String type, long version, String name) {
        return Events.example(type)
                .put("organisationId", organisation.id().toString())
                .put("version", version)
                .put("nameTh", name);
    }

    private void hear(String type, JsonNode state) {
        Events.send(Events.ORGANISATIONS, type, organisation.id(), state);
        Events.awaitSettled(Events.ORGANISATIONS);
    }

    private String known(String column) {
        return Database.value("select " + column + " from served_organisation where id = '" + organisation.id() + "'");
    }
}
