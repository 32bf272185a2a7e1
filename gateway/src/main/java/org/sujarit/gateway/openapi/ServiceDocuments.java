package org.sujarit.gateway.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.sujarit.gateway.proxy.ServiceClient;
import org.sujarit.gateway.routing.Service;

/** The OpenAPI document of each service: asked for at most once a minute, and kept while the service is away. */
@ApplicationScoped
class ServiceDocuments {
    private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);
    private static final String PATH = "/q/openapi?format=json";
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** No document of {@code service} was ever seen. */
    static final class NeverSeen extends VertxException {
        final transient Service service;

        NeverSeen(Service service) {
            super("No OpenAPI document of " + service.id(), true);
            this.service = service;
        }
    }

    /** {@code document} may still be on its way; it never fails once one was seen. */
    private record Entry(Future<JsonNode> document, Instant askedAt) {}

    private final ServiceClient services;
    private final Clock clock;
    private final Map<Service, Entry> entries = new EnumMap<>(Service.class);

    ServiceDocuments(ServiceClient services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** All documents in the order of the services; fails with {@link NeverSeen}. */
    Future<Map<Service, JsonNode>> all() {
        Map<Service, Future<JsonNode>> documents = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            documents.put(service, of(service));
        }
        return Future.all(List.copyOf(documents.values())).map(all -> {
            Map<Service, JsonNode> results = new EnumMap<>(Service.class);
            documents.forEach((service, document) -> results.put(service, document.result()));
            return results;
        });
    }

    private synchronized Future<JsonNode> of(Service service) {
        Entry last = entries.get(service);
        boolean fresh = last != null && clock.instant().isBefore(last.askedAt().plus(FRESH));
        if (fresh && !last.document().failed()) {
            return last.document();
        }
        Future<JsonNode> kept = last == null
                ? Future.failedFuture(new NeverSeen(service))
                : last.document().recover(failure -> Future.failedFuture(new NeverSeen(service)));
        Future<JsonNode> asked = fetch(service).recover(failure -> {
            LOG.warnf("%s did not give its OpenAPI document: %s", service.id(), failure.toString());
            return kept;
        });
        entries.put(service, new Entry(asked, clock.instant()));
        return asked;
    }

    private Future<JsonNode> fetch(Service service) {
        return services.open(service, HttpMethod.GET, PATH)
                .compose(request -> send(request).compose(HttpClientResponse::body))
                .compose(ServiceDocuments::parse);
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request) {
        request.idleTimeout(ANSWER_TIMEOUT.toMillis());
        return request.send()
                .compose(response -> response.statusCode() == 200
                        ? Future.succeededFuture(response)
                        : Future.failedFuture("status " + response.statusCode()));
    }

    private static Future<JsonNode> parse(Buffer body) {
        try {
            JsonNode document = JSON.readTree(body.getBytes());
            return document.path("openapi").asText().startsWith("3.1")
                    ? Future.succeededFuture(document)
                    : Future.failedFuture("not an OpenAPI 3.1 document");
        } catch (IOException unreadable) {
            return Future.failedFuture(unreadable);
        }
    }
}
