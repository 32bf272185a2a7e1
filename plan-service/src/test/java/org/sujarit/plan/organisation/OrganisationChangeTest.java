package org.sujarit.plan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class OrganisationChangeTest {

    private Lao lao;
    private String administrator;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        administrator = lao.token(Role.ORGANISATION_ADMINISTRATOR);
    }

    @Test
    void theOwnAdministratorChangesWhatWasRead() {
        change(administrator, lao.etag(), "ชื่อใหม่", kept("สำนักปลัด"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("nameTh", is("ชื่อใหม่"))
                .body("code", is(lao.code()));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        Api.refused(
                Api.as(administrator).body(details("ชื่อ", kept("สำนักปลัด"))).put(lao.address()),
                428,
                "precondition-required");
        change(administrator, lao.etag(), "ชื่อแรก", kept("สำนักปลัด")).then().statusCode(200);
        Api.refused(change(administrator, lao.etag(), "ชื่อหลัง", kept("สำนักปลัด")), 412, "stale");
        Api.anyone().get(lao.address()).then().body("nameTh", is("ชื่อแรก"));
    }

    @Test
    void aChangeOfUnitsAloneIsANewVersion() {
        change(administrator, lao.etag(), "องค์การบริหารส่วนตำบล", kept("ชื่อหน่วยงานใหม่"))
                .then()
                .statusCode(200)
                .header("ETag", not(is(lao.etag())))
                .body("units[0].id", is(lao.unit().toString()))
                .body("units[0].name", is("ชื่อหน่วยงานใหม่"));
    }

    @Test
    void anOrganisationHasThreeHundredUnitsClosedOnesIncluded() {
        String hundred = IntStream.range(0, 100)
                .mapToObj(i -> "{\"name\":\"กอง " + i + "\"}")
                .collect(Collectors.joining(","));
        String etag = lao.etag();
        for (int i = 0; i < 2; i++) {
            Response changed = change(administrator, etag, "ชื่อ", hundred);
            changed.then().statusCode(200);
            etag = changed.header("ETag");
        }

        // One and twice a hundred are there: the hundredth of these would be the 301st.
        Api.invalid(change(administrator, etag, "ชื่อ", hundred), "units[99]");
        Api.anyone().get(lao.address()).then().body("units", hasSize(201));
    }

    @Test
    void aUnitThatIsLeftOutIsClosedAndKeepsItsId() {
        change(administrator, lao.etag(), "ชื่อ", "{\"name\":\"กองคลัง\"}")
                .then()
                .statusCode(200);

        Response after = Api.anyone().get(lao.address());
        after.then()
                .body("units.find{it.name=='กองคลัง'}.active", is(true))
                .body("units.find{it.name=='สำนักปลัด'}.active", is(false))
                .body("units.find{it.name=='สำนักปลัด'}.id", is(lao.unit().toString()));
        change(administrator, after.header("ETag"), "ชื่อ", kept("สำนักปลัด"))
                .then()
                .statusCode(200)
                .body("units.findAll{it.active}.id", contains(lao.unit().toString()));
    }

    @Test
    void aUnitOfAnotherOrganisationIsRefused() {
        String foreign = "{\"id\":\"" + Lao.registered().unit() + "\",\"name\":\"กองคลัง\"}";

        Api.invalid(change(administrator, lao.etag(), "ชื่อ", foreign), "units[0].id");
    }

    @Test
    void aUnitStandsInTheListOnce() {
        Api.invalid(
                change(administrator, lao.etag(), "ชื่อ", kept("สำนักปลัด") + "," + kept("กองคลัง")), "units[1].id");
    }

    @Test
    void nobodyElseChangesAnOrganisation() {
        String stranger = Lao.registered().token(Role.ORGANISATION_ADMINISTRATOR);

        Api.refused(change(stranger, lao.etag(), "ชื่อ", kept("สำนักปลัด")), 403, "forbidden");
        Api.refused(change(lao.token(Role.OFFICER), lao.etag(), "ชื่อ", kept("สำนักปลัด")), 403, "forbidden");
        change(Tokens.nationwide(Role.PLATFORM_ADMINISTRATOR), lao.etag(), "ชื่อ", kept("สำนักปลัด"))
                .then()
                .statusCode(200);
    }

    @Test
    void eachChangeIsToldWithAGrowingVersion() {
        String etag = lao.etag();
        for (int i = 1; i <= 3; i++) {
            Response changed = change(administrator, etag, "ชื่อที่ " + i, kept("สำนักปลัด"));
            changed.then().statusCode(200);
            etag = changed.header("ETag");
        }

        var events = Events.awaited("sujarit.organisation", lao.id(), 4);
        assertThat(events.subList(1, 4)).extracting(Events::type).containsOnly("org.sujarit.organisation.changed.v1");
        assertThat(events)
                .extracting(event -> Events.data(event).path("version").asLong())
                .isEqualTo(List.of(0L, 1L, 2L, 3L));
        assertThat(Events.data(events.getLast()).path("nameTh").asText()).isEqualTo("ชื่อที่ 3");
    }

    private Response change(String token, String etag, String name, String units) {
        return Api.changing(token, etag).body(details(name, units)).put(lao.address());
    }

    private String kept(String name) {
        return "{\"id\":\"" + lao.unit() + "\",\"name\":\"" + name + "\"}";
    }

    private static String details(String name, String units) {
        return """
                {"nameTh":"%s","type":"SAO","district":"แม่เมาะ","province":"ลำปาง","units":[%s]}""".formatted(name, units);
    }
}
