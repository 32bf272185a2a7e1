package org.sujarit.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;

/** Asks a part whether it is ready. */
final class ReadinessProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    void forget(Part.Readiness readiness) {
        if (readiness instanceof Part.Readiness.Marker marker) {
            try {
                Files.deleteIfExists(marker.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean isReady(Part.Readiness readiness) {
        return switch (readiness) {
            case Part.Readiness.Marker marker -> Files.exists(marker.file());
            case Part.Readiness.Http answer -> answers200(answer.address());
        };
    }

    private boolean answers200(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
