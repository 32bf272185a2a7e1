package org.sujarit.plan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class OrganisationRegisterTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";

    @Test
    void aRegisteredOrganisationHasAnAddressAVersionAndAnEvent() {
        UUID id = UUID.randomUUID();
        String code = Lao.nextCode();

        Lao.register(Lao.details(id, code, "ลำปาง", "SAO"))
                .then()
                .statusCode(201)
                .header("Location", endsWith(ORGANISATIONS + "/" + id))
                .header("ETag", is("\"0\""))
                .body("id", is(id.toString()))
                .body("code", is(code))
                .body("units[0].name", is("สำนักปลัด"))
                .body("units[0].active", is(true));

        ConsumerRecord<String, byte[]> event =
                Events.awaited("sujarit.organisation", id, 1).getFirst();
        assertThat(Events.type(event)).isEqualTo("org.sujarit.organisation.registered.v1");
        assertThat(Events.data(event).path("code").asText()).isEqualTo(code);
        assertThat(Events.data(event).path("units")).hasSize(1);
    }

    @Test
    void anOrganisationWithoutAnIdOfItsOwnGetsOne() {
        String details =
                Lao.details(UUID.randomUUID(), Lao.nextCode(), "ลำปาง", "SAO").replaceFirst("\"id\":\"[^\"]*\",", "");

        Lao.register(details).then().statusCode(201).body("id", notNullValue());
    }

    @Test
    void anIdAndACodeAreRegisteredOnce() {
        Lao lao = Lao.registered();

        Api.refused(
                Lao.register(Lao.details(lao.id(), Lao.nextCode(), "ลำปาง", "SAO")),
                409,
                "organisation-already-registered");
        Api.refused(
                Lao.register(Lao.details(UUID.randomUUID(), lao.code(), "ลำปาง", "SAO")),
                409,
                "organisation-already-registered");
    }

    @Test
    void onlyThePlatformAdministratorRegisters() {
        Lao lao = Lao.registered();
        String details = Lao.details(UUID.randomUUID(), Lao.nextCode(), "ลำปาง", "SAO");

        Api.refused(
                Api.creating(lao.token(Role.ORGANISATION_ADMINISTRATOR))
                        .body(details)
                        .post(ORGANISATIONS),
                403,
                "forbidden");
        Api.refused(Api.creating(lao.token(Role.NATIONAL_MONITOR)).body(details).post(ORGANISATIONS), 403, "forbidden");
        Api.refused(Api.anyone().body(details).post(ORGANISATIONS), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({"code,0652040X", "nameTh,''", "province,''", "district,''"})
    void aBrokenFieldIsNamed(String field, String value) {
        String details = Lao.details(UUID.randomUUID(), Lao.nextCode(), "ลำปาง", "SAO")
                .replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");

        Api.invalid(Lao.register(details), field);
    }

    @Test
    void everybodyReadsAnOrganisation() {
        Lao lao = Lao.registered();

        Api.anyone()
                .get(lao.address())
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .header("Cache-Control", is("no-cache"))
                .body("code", is(lao.code()));
        Api.refused(Api.anyone().get(ORGANISATIONS + "/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void pagesOfOneShowEachOrganisationOnceInTheOrderOfCodes() {
        String province = "จังหวัด " + UUID.randomUUID();
        List<String> codes = registered(province, "SAO", "PAO", "SAO");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = Api.anyone()
                    .queryParam("province", province)
                    .queryParam("limit", 1)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(ORGANISATIONS);
            page.then().statusCode(200).body("items", hasSize(1));
            seen.add(page.path("items[0].code"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).isEqualTo(codes);
    }

    @Test
    void theListIsFilteredByProvinceAndType() {
        String province = "จังหวัด " + UUID.randomUUID();
        List<String> codes = registered(province, "SAO", "PAO");
        registered("จังหวัด " + UUID.randomUUID(), "PAO");

        Api.anyone()
                .queryParam("province", province)
                .queryParam("type", "PAO")
                .get(ORGANISATIONS)
                .then()
                .statusCode(200)
                .body("items.code", contains(codes.get(1)))
                .body("next", nullValue());
    }

    @Test
    void aProvinceOfMoreThanAHundredCharactersIsRefusedByName() {
        Api.invalid(Api.anyone().queryParam("province", "ก".repeat(101)).get(ORGANISATIONS), "province");
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,201", "cursor,%%%", "cursor,AA"})
    void aPageThatCannotBeIsNamed(String parameter, String value) {
        Api.invalid(Api.anyone().queryParam(parameter, value).get(ORGANISATIONS), parameter);
    }

    @Test
    void anOrganisationIsFoundByAPieceOfItsName() {
        String code = Lao.nextCode();
        String named = Lao.details(UUID.randomUUID(), code, "ลำปาง", "SAO").replace("องค์การ", "Aองค์การ" + code + "_");
        Lao.register(named).then().statusCode(201);

        for (String piece : List.of("aองค์การ" + code, code + "_บริ")) {
            Api.anyone().queryParam("q", piece).get(ORGANISATIONS).then().body("items.code", contains(code));
        }
        Api.anyone().queryParam("q", code + "%บริ").get(ORGANISATIONS).then().body("items", empty());
        Api.invalid(Api.anyone().queryParam("q", "กข").get(ORGANISATIONS), "q");
    }

    private static List<String> registered(String province, String... types) {
        List<String> codes = new ArrayList<>();
        for (String type : types) {
            codes.add(Lao.nextCode());
            Lao.register(Lao.details(UUID.randomUUID(), codes.getLast(), province, type))
                    .then()
                    .statusCode(201);
        }
        return codes;
    }
}
