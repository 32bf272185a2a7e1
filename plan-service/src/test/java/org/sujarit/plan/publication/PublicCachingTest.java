package org.sujarit.plan.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.table.Xlsx;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.ApiDocument;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class PublicCachingTest {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private Lao lao;
    private TestPlan plan;
    private TestPlan later;

    @BeforeEach
    void publish() {
        lao = Lao.registered();
        plan = TestPlan.published(lao);
        later = TestPlan.published(lao);
    }

    @Test
    void whatAnybodyReadsIsNotSentAgainToWhomHasIt() throws SQLException {
        List<String> addresses = publicAddresses();

        assertThat(addresses).hasSizeGreaterThan(18);
        for (String address : addresses) {
            Response first = Api.anyone().get(address);
            assertThat(first.statusCode()).as(address).isEqualTo(200);
            assertThat(first.header("Cache-Control")).as(address).containsAnyOf("public", "no-cache");
            assertThat(first.header("Content-Language")).as(address).isNull();

            Response again = readAgain(address, first.header("ETag"));

            assertThat(again.statusCode()).as(address).isEqualTo(304);
            assertThat(again.asByteArray()).as(address).isEmpty();
            for (String header : List.of("ETag", "Cache-Control", "Vary")) {
                assertThat(again.header(header)).as("%s of %s", header, address).isEqualTo(first.header(header));
            }
        }
    }

    @Test
    void everyPublicReadingTellsOfItsTagInTheApiDocument() {
        List<String> gaps = new ArrayList<>();
        ApiDocument.load().path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            boolean tells = get.at("/responses/200/headers").has("ETag")
                    && get.path("responses").has("304");
            if (!get.isMissingNode() && tells == get.has("security")) {
                gaps.add(path.getKey());
            }
        });

        assertThat(gaps).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"another\", %s", "W/%s", "*"})
    void aTagIsRecognisedInEveryFormThatTheHeaderHas(String form) {
        String tag = Api.anyone().get(plan.publicAddress()).header("ETag");

        readAgain(plan.publicAddress(), form.formatted(tag)).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"another\"", "", "W/", "\"", "a,b"})
    void anyOtherTagIsAnsweredWithTheWhole(String tag) {
        readAgain(plan.publicAddress(), tag).then().statusCode(200).body("id", is(plan.id()));
    }

    @Test
    void aListThatGrewIsSentAgain() {
        String address = "/api/v1/published-action-plans?organisationId=" + lao.id();
        Response before = Api.anyone().get(address);
        before.then().header("Cache-Control", is("public, max-age=60")).header("Vary", nullValue());

        TestPlan third = TestPlan.published(lao);

        readAgain(address, before.header("ETag"))
                .then()
                .statusCode(200)
                .header("ETag", not(is(before.header("ETag"))))
                .body("items.id", contains(plan.id(), later.id(), third.id()));
    }

    @Test
    void aRefusalOfAPublicReadingIsNotKept() {
        Response refused = readAgain("/api/v1/published-action-plans/" + UUID.randomUUID(), "*");

        Api.refused(refused, 404, "not-found")
                .header("Cache-Control", is("no-store"))
                .header("ETag", nullValue());
        Api.invalid(readAgain("/api/v1/published-action-plans?limit=0", "*"), "limit");
    }

    @Test
    void aComparisonOfTwoPublishedPlansStaysForEverAndIsNotTheOneTheOtherWayRound() {
        Response comparison = compare(plan, later);

        comparison
                .then()
                .statusCode(200)
                .header("Cache-Control", is(FOR_EVER))
                .header("Vary", nullValue())
                .header("ETag", not(is(compare(later, plan).header("ETag"))));
    }

    @Test
    void eachTableOfAPublishedPlanStaysForEverUnderATagOfItsOwn() {
        List<Response> tables = List.of(
                table("text/csv", "layout=FIVE_YEAR"),
                table(Xlsx.MEDIA_TYPE, "layout=FIVE_YEAR"),
                table("text/csv", "layout=YEARLY&fiscalYear=2566"),
                table("text/csv", "layout=YEARLY&fiscalYear=2567"));

        assertThat(tables).extracting(table -> table.header("ETag")).doesNotHaveDuplicates();
        assertThat(tables).allSatisfy(table -> table.then()
                .statusCode(200)
                .header("Cache-Control", is(FOR_EVER))
                .header("Vary", is("Accept")));
        Response otherFormat = Api.anyone()
                .accept(Xlsx.MEDIA_TYPE)
                .header("If-None-Match", tables.getFirst().header("ETag"))
                .get(plan.publicAddress() + "/spreadsheet?layout=FIVE_YEAR");
        otherFormat.then().statusCode(200).contentType(Xlsx.MEDIA_TYPE);
    }

    /** Every public reading of the API document, at an address that exists. */
    private List<String> publicAddresses() throws SQLException {
        List<String> addresses = new ArrayList<>();
        for (var path : ApiDocument.load().path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (!get.isMissingNode() && !get.has("security")) {
                addresses.add(concrete(path.getKey()));
            }
        }
        return addresses;
    }

    private String concrete(String path) throws SQLException {
        String id = "";
        if (path.startsWith("/api/v1/organisations/")) {
            id = lao.id().toString();
        } else if (path.startsWith("/api/v1/published-action-plans/")) {
            id = plan.id();
        } else if (path.endsWith("/{id}")) {
            id = published(path);
        }
        return path.replace("{id}", id).replace("{fiscalYear}", "2566") + "?fiscalYear=2566&layout=YEARLY&with="
                + later.id();
    }

    private String published(String path) throws SQLException {
        UUID id = UUID.randomUUID();
        for (PublicationKind kind : PublicationKind.values()) {
            if (path.equals("/api/v1/" + kind.path() + "/{id}")) {
                Database.execute("""
                        insert into publication (id, kind, organisation_id, edition, first_fiscal_year,
                                                 last_fiscal_year, title, published_at, document, csv)
                        values (?, ?, ?, 1, 2566, 2566, 'เอกสาร', now(), '{}', '')""", id, kind.name(), lao.id());
            }
        }
        return id.toString();
    }

    private static Response readAgain(String address, String tag) {
        return Api.anyone().header("If-None-Match", tag).get(address);
    }

    private static Response compare(TestPlan before, TestPlan after) {
        return Api.anyone().queryParam("with", after.id()).get(before.publicAddress() + "/comparison");
    }

    private Response table(String format, String query) {
        return Api.anyone().accept(format).get(plan.publicAddress() + "/spreadsheet?" + query);
    }
}
