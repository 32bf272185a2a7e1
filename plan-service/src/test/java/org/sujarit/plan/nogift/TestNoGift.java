package org.sujarit.plan.nogift;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;

/** The No Gift Policy of one organisation, as its officer works with it. */
public final class TestNoGift {

    public static final String DECLARATIONS = "/api/v1/no-gift-declarations";
    public static final String ACTIVITIES = "/api/v1/no-gift-activities";
    public static final String GIFTS = "/api/v1/gift-records";
    public static final String REPORTS = "/api/v1/no-gift-reports";
    public static final String TOPIC = "sujarit.no-gift-policy";

    public static final String DECLARATION = """
            {"fiscalYear":2566,"textTh":"ไม่รับของขวัญ","textEn":"No gifts","declaredOn":"2022-12-01","office":"นายก อบต."}""";
    public static final String ACTIVITY = """
            {"fiscalYear":2566,"date":"2023-01-18","name":"ประชุมชี้แจง","kind":"MEETING","participants":42,
             "evidenceLinks":["https://www.example.go.th/meeting.pdf"]}""";

    /** Baht are written as they are here: the test's own JSON must not lose a zero. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Lao lao;

    public TestNoGift(Lao lao) {
        this.lao = lao;
    }

    public String gift(String date, String outcome, String giver, String baht) {
        return """
                {"date":"%s","outcome":"%s","description":"กระเช้าผลไม้","estimatedBaht":%s,"giver":"%s","unitId":"%s"}""".formatted(date, outcome, baht, giver, lao.unit());
    }

    public static String report(int fiscalYear, String kind) {
        return "{\"fiscalYear\":%d,\"kind\":\"%s\",\"problems\":\"ยังไม่ทั่วถึง\",\"suggestions\":\"ประชาสัมพันธ์\"}"
                .formatted(fiscalYear, kind);
    }

    public Response create(String collection, String body) {
        RequestSpecification request = Api.creating(lao.token(Role.OFFICER));
        return (body == null ? request : request.body(body)).post(collection);
    }

    /** The path of what was created. */
    public String created(String collection, String body) {
        Response response = create(collection, body);
        response.then().statusCode(201);
        return Api.made(response);
    }

    public Response get(String path) {
        return Api.as(lao.token(Role.OFFICER)).get(path);
    }

    public Response change(String path, String body) {
        return Api.changing(lao.token(Role.OFFICER), etag(path)).body(body).put(path);
    }

    public Response publish(String path) {
        return publish(path, etag(path));
    }

    public Response publish(String path, String etag) {
        // The declaration is the executive's own.
        String publisher = path.startsWith(DECLARATIONS) ? Role.CHIEF_EXECUTIVE : Role.OFFICER;
        return Api.changing(lao.token(publisher), etag).post(path + "/publication");
    }

    public Response amend(String path) {
        return create(path + "/amendments", null);
    }

    public String published(String collection, String body) {
        String path = created(collection, body);
        publish(path).then().statusCode(200);
        return path;
    }

    public String etag(String path) {
        return get(path).header("ETag");
    }

    public static String publicPath(String path) {
        return path.replace("/api/v1/no-gift", "/api/v1/published-no-gift");
    }

    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
