package org.sujarit.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.gateway.Settings;
import org.sujarit.gateway.problem.Problem;
import org.sujarit.gateway.problem.Problems;
import org.sujarit.gateway.routing.Service;

/** {@code GET /openapi}: one OpenAPI 3.1 document of all services, as JSON or YAML. */
@ApplicationScoped
public class OpenApiRoute {
    private static final String DESCRIPTION = """
            ระบบเปิดสำหรับแผนปฏิบัติการป้องกันการทุจริต การร้องเรียน และการประเมินคุณธรรมและความโปร่งใส (ITA) \
            ขององค์กรปกครองส่วนท้องถิ่น

            The open system for anti-corruption action plans, complaints, and the Integrity and \
            Transparency Assessment (ITA) of Thai local governments.

            `Accept-Language` เลือกภาษาของข้อความและปัญหา: `th` (ค่าเริ่มต้น) หรือ `en` — it chooses the language of messages \
            and of problems: `th`, which is the default, or `en`.
            """;

    private enum Format {
        JSON("application/json", new ObjectMapper()),
        YAML("application/yaml", new YAMLMapper().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

        final String mediaType;
        final ObjectMapper mapper;

        Format(String mediaType, ObjectMapper mapper) {
            this.mediaType = mediaType;
            this.mapper = mapper;
        }

        Representation write(ObjectNode document) {
            try {
                return Representation.of(mapper.writeValueAsBytes(document));
            } catch (JsonProcessingException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** The media types in which the document can be had; the first is for callers that name none of them. */
    private static final Map<String, Format> OFFERED = Map.of(
            "application/json", Format.JSON,
            "application/vnd.oai.openapi+json", Format.JSON,
            "application/yaml", Format.YAML,
            "application/vnd.oai.openapi", Format.YAML);

    private record Representation(Buffer body, String etag) {
        static Representation of(byte[] body) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
                return new Representation(
                        Buffer.buffer(body), '"' + HexFormat.of().formatHex(digest, 0, 16) + '"');
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** What was last merged, and from what, so that the work is done again only when a service changed. */
    private record Merged(Map<Service, JsonNode> sources, Map<Format, Representation> representations) {}

    private final ServiceDocuments documents;
    private final Settings settings;
    private final String version;
    private volatile Merged last = new Merged(Map.of(), Map.of());

    OpenApiRoute(
            ServiceDocuments documents,
            Settings settings,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.documents = documents;
        this.settings = settings;
        this.version = version;
    }

    /** The variants with an ending stand in the place of the ones that Quarkus would serve about the gateway alone. */
    public void addTo(Router router) {
        router.getWithRegex("/openapi(\\.json|\\.yaml|\\.yml)?").order(-1).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        documents
                .all()
                .map(this::merged)
                .onSuccess(merged -> answer(context, merged))
                .onFailure(failure -> Problems.send(
                        context,
                        failure instanceof ServiceDocuments.NeverSeen neverSeen
                                ? Problem.unreachable(neverSeen.service)
                                : Problem.INTERNAL));
    }

    private Merged merged(Map<Service, JsonNode> sources) {
        Merged known = last;
        if (known.sources().equals(sources)) {
            return known;
        }
        ObjectNode document = Format.JSON.mapper.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Sujarit API")
                .put("version", version)
                .put("description", DESCRIPTION)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", settings.publicUrl().toString());
        document.setAll(OpenApiMerge.merge(sources));
        Merged merged = new Merged(
                sources, Map.of(Format.JSON, Format.JSON.write(document), Format.YAML, Format.YAML.write(document)));
        last = merged;
        return merged;
    }

    private static void answer(RoutingContext context, Merged merged) {
        String mediaType = mediaTypeFor(context);
        Representation chosen = merged.representations().get(OFFERED.get(mediaType));
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.ETAG, chosen.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .putHeader(HttpHeaders.VARY, "Accept");
        if (matches(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), chosen.etag())) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType).end(chosen.body());
        }
    }

    private static boolean matches(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && List.of(ifNoneMatch.split(",", -1)).stream()
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    private static String mediaTypeFor(RoutingContext context) {
        String asked = context.request().getParam("format", context.normalizedPath());
        if (asked.endsWith("yaml") || asked.endsWith("yml")) {
            return Format.YAML.mediaType;
        }
        if (asked.endsWith("json")) {
            return Format.JSON.mediaType;
        }
        return context.parsedHeaders().accept().stream()
                .map(MIMEHeader::value)
                .filter(OFFERED::containsKey)
                .findFirst()
                .orElse(Format.JSON.mediaType);
    }
}
