package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class PlanChainIT {

    @Test
    void planGoesThroughTheChainAndProvesItsItemWithinTwoSeconds() {
        PlanJourney plan = PlanJourney.draft("แผนที่ผ่านครบทุกขั้น");
        plan.submit().then().statusCode(200);
        plan.approve("planning").then().statusCode(200);
        plan.sendBack("office", "โปรดระบุผู้รับผิดชอบ")
                .then()
                .statusCode(200)
                .body("state", is("DRAFT"))
                .body("approvals[1].reason", is("โปรดระบุผู้รับผิดชอบ"));
        plan.edit("แผนที่แก้ไขแล้ว").then().statusCode(200);
        plan.submit().then().statusCode(200);
        plan.approve("planning").then().statusCode(200);
        plan.approve("office").then().statusCode(200);
        plan.approve("auditor").then().statusCode(403).body("type", is("urn:sujarit:problem:forbidden"));
        plan.approve("clerk").then().statusCode(200);
        plan.approve("executive").then().statusCode(200).body("state", is("APPROVED"));
        Api.openAssessment(2564);
        Api.openAssessment(2566);
        Api.openAssessment(2567);

        Instant before = Instant.now();
        plan.publish().then().statusCode(200).body("state", is("PUBLISHED"));
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    assertThat(Api.proofOfThePlan(2566)).isEqualTo(plan.publicAddress());
                    assertThat(Api.proofOfThePlan(2567)).isEqualTo(plan.publicAddress());
                });

        Response checklist = Api.assessment(2566);
        Instant provenAt = Instant.parse(checklist.path("checklist.find { it.code == 'O36' }.proof.provenAt"));
        assertThat(provenAt).isBetween(before, Instant.now());
        assertThat(checklist.<String>path("checklist.find { it.code == 'O36' }.state"))
                .isEqualTo("DONE");
        assertThat(Api.assessment(2567).<String>path("checklist.find { it.code == 'O20' }.state"))
                .isEqualTo("DONE");
        assertThat(Api.proofOfThePlan(2564))
                .as("a year the plan does not cover")
                .isNull();
        Api.anybody().get(plan.publicAddress()).then().statusCode(200).body("title", is("แผนที่แก้ไขแล้ว"));
    }

    @Test
    void publishedPlanIsNeverEdited() {
        PlanJourney plan = PlanJourney.approved("แผนที่ประกาศแล้ว");
        plan.publish().then().statusCode(200);

        plan.edit("แก้หลังประกาศ").then().statusCode(409).body("type", is("urn:sujarit:problem:not-a-draft"));

        Api.anybody().get(plan.publicAddress()).then().body("title", is("แผนที่ประกาศแล้ว"));
    }

    @Test
    void editNeedsThePresentVersion() {
        PlanJourney plan = PlanJourney.draft("แผนที่มีสองคนแก้");
        String read = plan.etag;
        plan.edit("ผู้แก้คนแรก").then().statusCode(200);

        plan.edit()
                .header("If-Match", read)
                .body(PlanJourney.details("ผู้แก้คนที่สอง"))
                .put("/api/v1/action-plans/" + plan.id)
                .then()
                .statusCode(412)
                .body("type", is("urn:sujarit:problem:stale"));
        plan.edit()
                .body(PlanJourney.details("ไม่บอกรุ่น"))
                .put("/api/v1/action-plans/" + plan.id)
                .then()
                .statusCode(428)
                .body("type", is("urn:sujarit:problem:precondition-required"));

        Api.as("officer").get("/api/v1/action-plans/" + plan.id).then().body("title", is("ผู้แก้คนแรก"));
    }
}
