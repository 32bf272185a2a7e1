package org.sujarit.complaint.open311;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;

/** A client of Open311 with the key that an organisation gave it. */
final class CivicApp {

    static final String CLIENTS = "/api/v1/open311-clients";

    final UUID organisation;
    final String clientId;
    final String apiKey;

    private CivicApp(UUID organisation, String clientId, String apiKey) {
        this.organisation = organisation;
        this.clientId = clientId;
        this.apiKey = apiKey;
    }

    static CivicApp registeredWith(UUID organisation) {
        var registered = TestCase.keyed(administrator(organisation))
                .body("{\"name\":\"แอปทดสอบ\"}")
                .post(CLIENTS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new CivicApp(organisation, registered.getString("id"), registered.getString("apiKey"));
    }

    static RequestSpecification administrator(UUID organisation) {
        return TestCase.as(Role.ORGANISATION_ADMINISTRATOR, "admin-1", organisation);
    }

    String base() {
        return "/api/v1/organisations/" + organisation + "/open311/";
    }

    ValidatableResponse get(String below, Object... query) {
        RequestSpecification request = given().header("Accept-Language", "en");
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam((String) query[i], query[i + 1].toString());
        }
        return request.get(base() + below).then();
    }

    /** A form that is right. */
    Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("api_key", apiKey);
        form.put("service_code", "LIGHTING");
        form.put("lat", "18.285");
        form.put("long", "99.68");
        form.put("address_string", "หน้าตลาดสด");
        form.put("description", "ไฟดับทั้งซอย");
        return form;
    }

    ValidatableResponse post(String format, Map<String, String> form) {
        return given().header("Accept-Language", "en")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(form)
                .post(base() + "v2/requests." + format)
                .then();
    }

    /** The form with one argument changed; null takes it out. */
    ValidatableResponse postWith(String format, String argument, String value) {
        Map<String, String> form = form();
        form.put(argument, value);
        form.values().removeIf(given -> given == null);
        return post(format, form);
    }

    String posted(Map<String, String> form) {
        return post("json", form).statusCode(200).extract().path("[0].service_request_id");
    }

    String posted() {
        return posted(form());
    }

    /** A row that is there already, past the service. */
    void arrived(String channel, Instant at, int rows) {
        Database.execute("""
                insert into complaint (id, organisation_id, tracking_number, channel, category, description, state,
                                       received_at, arrived_at, due_on, searchable, version)
                select gen_random_uuid(), ?, 'T-' || gen_random_uuid(), ?, 'ROADS', 'ถนนชำรุด', 'RECEIVED',
                       ?::timestamptz - n * interval '1 second', ?::timestamptz - n * interval '1 second',
                       '2026-12-31', '', 0
                from generate_series(0, ? - 1) n""", organisation.toString(), channel, at.toString(), at.toString(), rows);
    }
}
