package org.sujarit.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.sujarit.gateway.routing.Service;

/** A service at the gateway's boundary: a real HTTP server that remembers what reached it. */
public final class FakeService {
    public record Seen(String method, String uri, MultiMap headers) {}

    private static final Vertx VERTX = Vertx.vertx();

    private final Service service;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final AtomicLong received = new AtomicLong();
    private volatile String openApi = "{}";
    private HttpServer server;

    FakeService(Service service) {
        this.service = service;
        start(0);
    }

    void start(int port) {
        server = VERTX.createHttpServer().requestHandler(this::handle);
        await(server.listen(port, "localhost"));
    }

    void stop() {
        await(server.close());
    }

    int port() {
        return server.actualPort();
    }

    String url() {
        return "http://localhost:" + port();
    }

    void describeItselfAs(String document) {
        openApi = document;
    }

    /** What reached the service since the last {@link #forget()}. */
    List<Seen> seen() {
        return seen;
    }

    long bytesReceived() {
        return received.get();
    }

    void forget() {
        seen.clear();
        received.set(0);
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/q/openapi")) {
            request.response().end(openApi);
            return;
        }
        seen.add(new Seen(request.method().name(), request.uri(), request.headers()));
        request.handler(chunk -> received.addAndGet(chunk.length()));
        String behaviour = request.path().substring(request.path().lastIndexOf('/') + 1);
        switch (behaviour) {
            case "resets" -> request.connection().close();
            case "resets-once" -> {
                if (seen.size() == 1) {
                    request.connection().close();
                } else {
                    request.response().end(service.id());
                }
            }
            case "never-answers" -> {}
            case "breaks-off" ->
                request.response()
                        .putHeader("Content-Length", "1000")
                        .write("half")
                        .onSuccess(written -> request.connection().close());
            case "no-content" -> request.response().setStatusCode(204).end();
            case "not-modified" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
            case "kept" -> {
                request.response()
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Cache-Control", "public, max-age=60")
                        .putHeader("Vary", "Accept");
                boolean known = "\"7\"".equals(request.getHeader("If-None-Match"));
                request.response().setStatusCode(known ? 304 : 200).end(known ? "" : service.id());
            }
            case "own-headers" ->
                request.response()
                        .putHeader("Referrer-Policy", "same-origin")
                        .putHeader("Connection", "keep-alive, X-Hop")
                        .putHeader("X-Hop", "1")
                        .putHeader("ETag", "\"7\"")
                        .end(service.id());
            default -> request.endHandler(end -> request.response().end(service.id()));
        }
    }

    private static void await(io.vertx.core.Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }
}
