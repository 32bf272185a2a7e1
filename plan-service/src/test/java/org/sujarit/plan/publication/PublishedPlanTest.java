package org.sujarit.plan.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.FinalRows;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestTopic;

@QuarkusTest
@WithTestResource(RealParts.class)
class PublishedPlanTest {

    private static final String PUBLISHED = "/api/v1/published-action-plans";

    private Lao lao;
    private TestPlan plan;

    @BeforeEach
    void publish() {
        lao = Lao.registered();
        plan = TestPlan.published(lao);
    }

    @Test
    void anybodyReadsAPublishedPlanForEver() {
        Api.anyone()
                .get(plan.publicAddress())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body("items", hasSize(1))
                .body("summary.totalBaht", is(30000.5f))
                .body("framework.dimensions", hasSize(4))
                .body("approvals.step", contains("HEAD_OF_PLANNING", "HEAD_OF_OFFICE", "CLERK", "CHIEF_EXECUTIVE"));
    }

    @Test
    void whoHasThePlanIsNotSentItAgain() {
        String tag = Api.anyone().get(plan.publicAddress()).header("ETag");

        Response again = Api.anyone().header("If-None-Match", tag).get(plan.publicAddress());
        again.then().statusCode(304).header("ETag", is(tag));
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void aPublishedPlanStaysToTheByteWhenItsOrganisationChanges() {
        byte[] before = Api.anyone().get(plan.publicAddress()).asByteArray();
        Api.changing(lao.token(Role.ORGANISATION_ADMINISTRATOR), lao.etag())
                .body("{\"nameTh\":\"ชื่อใหม่\",\"type\":\"SAO\",\"district\":\"ก\",\"province\":\"ข\"}")
                .put(lao.address())
                .then()
                .statusCode(200);

        assertThat(Api.anyone().get(plan.publicAddress()).asByteArray()).isEqualTo(before);
    }

    @Test
    void whoPublishesWhileTheOrganisationIsBeingChangedIsNotToldOfAStaleVersion() throws Exception {
        TestPlan approved = TestPlan.approved(lao);
        CompletableFuture<Response> publication;
        try (Connection change = Database.connect()) {
            change.setAutoCommit(false);
            Database.run(
                    change,
                    "update organisation set name_th = 'เทศบาลตำบล', version = version + 1 where id = '%s'"
                            .formatted(lao.id()));

            publication = CompletableFuture.supplyAsync(approved::publish);
            await().until(() -> Database.waitingFor("%from organisation %") == 1);
            change.commit();
        }

        publication.get().then().statusCode(200);
        Api.anyone().get(approved.publicAddress()).then().body("organisationNameTh", is("เทศบาลตำบล"));
    }

    @Test
    void aPublishedPlanNamesNoPerson() {
        assertThat(plan.get().asString()).contains("clerk-of-" + lao.id());
        assertThat(Api.anyone().get(plan.publicAddress()).asString()).doesNotContain("-of-" + lao.id());
    }

    @Test
    void theDatabaseItselfRefusesToChangeAPublishedPlan() {
        FinalRows.assertFinal("publication", "title = 'x'");
    }

    @Test
    void publicationIsToldOnceWithTheStableAddress() {
        var event = Events.awaited("sujarit.action-plan", plan.id(), 1).getFirst();

        assertThat(Events.type(event)).isEqualTo("org.sujarit.plan.published.v1");
        assertThat(TestTopic.header(event, "ce_source")).isEqualTo("urn:sujarit:plan-service");
        assertThat(TestTopic.header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(Events.data(event).path("organisationId").asText())
                .isEqualTo(lao.id().toString());
        assertThat(Events.data(event).path("publicAddress").asText()).endsWith(plan.publicAddress());
    }

    @Test
    void theListIsFilteredByOrganisationAndFiscalYear() {
        TestPlan.submitted(lao);

        list(2566).then().statusCode(200).body("items.id", contains(plan.id()));
        list(2570).then().body("items.id", contains(plan.id()));
        list(2571).then().body("items", empty());
        Api.invalid(list(1), "fiscalYear");
        Api.invalid(Api.anyone().queryParam("limit", 0).get(PUBLISHED), "limit");
    }

    @Test
    void aPlanIsFoundByAPieceOfItsTitleOrOfAnItemsName() {
        TestPlan found = TestPlan.drafted(lao);
        found.change(TestPlan.DETAILS.replace("แผน", "แผน ABC ปี ๒๕๖๖")).then().statusCode(200);
        found.addItem(TestPlan.ITEM.replace("โครงการ", "โครงการ 100%_ปลอดทุจริต"))
                .then()
                .statusCode(201);
        found.passed();

        for (String text : List.of("abc", "ปี 2566", "ปี ๒๕๖๖", "ปลอดทุ", "100%_ป")) {
            search(text).then().statusCode(200).body("items.id", contains(found.id()));
        }
        for (String text : List.of("100_", "0%ป", "abcd", "!!!")) {
            search(text).then().statusCode(200).body("items", empty());
        }
        for (String text : List.of("ab", "   ", "\u200B\u200B\u200B", "a  ")) {
            Api.invalid(search(text), "q");
        }
    }

    private Response search(String text) {
        return Api.anyone()
                .queryParam("organisationId", lao.id())
                .queryParam("q", text)
                .get(PUBLISHED);
    }

    @Test
    void aTextIsFoundHoweverManyPublicationsStandBeforeIt() throws SQLException {
        Database.execute("""
                insert into publication (id, kind, organisation_id, edition, first_fiscal_year, last_fiscal_year, title,
                                         published_at, document, csv)
                select ('ffffffff-0000-7000-8000-00000000' || lpad(to_hex(n), 4, '0'))::uuid, 'NO_GIFT_ACTIVITIES', ?, 1,
                       2566, 2566, 'กิจกรรม', now(), '{}', ''
                from generate_series(1, 1200) as n""", lao.id());
        Database.execute("""
                insert into searched_text (id, text)
                select md5(text)::uuid, text
                from (select 'ซ้ำกันหลายครั้ง' as text union all select 'กิจกรรมห่างไกลกว่าใคร'
                      union all select 'ต่างกันไปทุกครั้ง ' || n from generate_series(1, 1200) as n) as made""");
        Database.execute("""
                insert into publication_text (text_id, kind, publication_id)
                select md5(text)::uuid, 'NO_GIFT_ACTIVITIES',
                       ('ffffffff-0000-7000-8000-00000000' || lpad(to_hex(n), 4, '0'))::uuid
                from generate_series(1, 1200) as n,
                     lateral (values (case n when 1150 then 'กิจกรรมห่างไกลกว่าใคร' else 'ซ้ำกันหลายครั้ง' end),
                                     ('ต่างกันไปทุกครั้ง ' || n)) as held (text)""");

        searchActivities("ห่างไกลกว่าใคร", "")
                .then()
                .body("items.id", contains("ffffffff-0000-7000-8000-00000000047e"));

        assertThat(countActivities("ซ้ำกันหลายครั้ง")).isEqualTo(1199);
        assertThat(countActivities("ต่างกันไปทุกครั้ง")).isEqualTo(1200);
        assertThat(countActivities("ต่างกันไปทุกครั้ง 115")).isEqualTo(11);
    }

    private static int countActivities(String text) {
        Set<String> found = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            Response page = searchActivities(text, cursor);
            assertThat(found).doesNotContainAnyElementsOf(page.<List<String>>path("items.id"));
            found.addAll(page.path("items.id"));
            cursor = page.path("next");
        }
        return found.size();
    }

    private static Response searchActivities(String text, String cursor) {
        return Api.anyone()
                .queryParam("q", text)
                .queryParam("cursor", cursor)
                .queryParam("limit", 200)
                .get("/api/v1/published-no-gift-activities");
    }

    private Response list(int fiscalYear) {
        return Api.anyone()
                .queryParam("organisationId", lao.id())
                .queryParam("fiscalYear", fiscalYear)
                .get(PUBLISHED);
    }
}
