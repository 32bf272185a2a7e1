package org.sujarit.gateway.proxy;

import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.EXPECT;
import static io.vertx.core.http.HttpHeaders.TRANSFER_ENCODING;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.sujarit.gateway.Settings;

/**
 * Receives request bodies whole before a service is called, so that however many callers send slowly, they hold no
 * connection that others need. What limits them is time for each and memory for all.
 */
@ApplicationScoped
public class Uploads {
    /** The largest body that any service takes, in bytes: an evidence file of 10 MiB and what surrounds it in a form. */
    public static final long LIMIT = 12L * 1024 * 1024;

    private final Vertx vertx;
    private final long timeoutMillis;
    private final UploadMemory memory;

    Uploads(Vertx vertx, Settings settings) {
        this.vertx = vertx;
        this.timeoutMillis = settings.uploadTimeout().toMillis();
        this.memory = new UploadMemory(settings.uploadMemory().asLongValue());
    }

    /** Whether a body comes with {@code request}; without one it takes no part in these limits. */
    static boolean hasBody(HttpServerRequest request) {
        return declaredLength(request) > 0 || request.headers().contains(TRANSFER_ENCODING);
    }

    /** The {@code Content-Length} of {@code request}, or -1. */
    static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(CONTENT_LENGTH);
        // The HTTP decoder has refused what is no number.
        return length == null ? -1 : Long.parseLong(length);
    }

    /** The upload of {@code request}, which has succeeded when its last byte is here. Who asks for it releases it. */
    Upload receive(HttpServerRequest request) {
        Upload upload = new Upload(request, memory);
        Future<?> whole = upload.start();
        if (!whole.isComplete()) {
            long timer = vertx.setTimer(timeoutMillis, late -> upload.expire());
            whole.onComplete(end -> vertx.cancelTimer(timer));
            if ("100-continue".equalsIgnoreCase(request.getHeader(EXPECT))) {
                request.response().writeContinue();
            }
        }
        return upload;
    }
}
