package org.sujarit.ita.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sujarit.ita.Events;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class BrokerOutageTest {

    @Test
    void withoutTheBrokerTheServiceAnswersAndAfterwardsItHearsAgain() {
        TestOrganisation organisation = TestOrganisation.registered();
        String assessment;
        RealParts.stopBroker();
        try {
            assessment = organisation.opened(2566);
            organisation
                    .change(assessment, "O1", "\"0\"", "{\"state\":\"DONE\"}")
                    .then()
                    .statusCode(200);
            organisation.read(assessment).then().statusCode(200);
        } finally {
            RealParts.startBroker();
        }

        Events.publish(Events.plan(organisation));
        Events.awaitSettled(Events.PLANS);

        assertThat(organisation.proof(assessment, "O36")).isNotNull();
    }
}
