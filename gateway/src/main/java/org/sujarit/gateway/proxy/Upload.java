package org.sujarit.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.sujarit.gateway.problem.Problem;

/**
 * One request body on its way into memory. It pays for the bytes that have come, not for those announced: who announces
 * much and sends little takes nothing from others. All of it happens on the event loop of the caller's connection.
 */
final class Upload {
    /** Paid from the start, for what a connection and its request cost even without a body. */
    private static final int LEAST = 16 * 1024;

    /** Why the gateway itself does not take the body. */
    static final class Refused extends VertxException {
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.code(), true);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private final HttpServerRequest request;
    private final UploadMemory memory;
    private final Promise<Buffer> whole = Promise.promise();
    private Buffer received = Buffer.buffer();
    private long paid;

    Upload(HttpServerRequest request, UploadMemory memory) {
        this.request = request;
        this.memory = memory;
    }

    /** Succeeds with the body when its last byte has come, and fails with {@link Refused} or what broke it off. */
    Future<Buffer> whole() {
        return whole.future();
    }

    Future<Buffer> start() {
        if (pay(LEAST)) {
            request.handler(this::add);
            request.endHandler(end -> whole.tryComplete(received));
            request.exceptionHandler(whole::tryFail);
            request.resume();
        }
        return whole();
    }

    private void add(Buffer chunk) {
        if (whole.future().isComplete()) {
            return;
        }
        long length = received.length() + (long) chunk.length();
        if (length > Uploads.LIMIT) {
            whole.tryFail(new Refused(Problem.PAYLOAD_TOO_LARGE));
        } else if (length <= paid || pay(length - paid)) {
            received.appendBuffer(chunk);
        }
    }

    private boolean pay(long bytes) {
        if (memory.take(bytes)) {
            paid += bytes;
            return true;
        }
        whole.tryFail(new Refused(Problem.TOO_MANY_UPLOADS));
        return false;
    }

    /** The body has had its time. */
    void expire() {
        whole.tryFail(new Refused(Problem.UPLOAD_TIMEOUT));
    }

    /** Gives the memory back; the second time nothing. */
    void release() {
        memory.giveBack(paid);
        paid = 0;
        received = Buffer.buffer();
    }
}
