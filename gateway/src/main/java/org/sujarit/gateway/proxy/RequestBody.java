package org.sujarit.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/** A request body on its way through: counted against the limit, never held in memory whole. */
public final class RequestBody implements ReadStream<Buffer> {
    /** The largest body that any service takes, in bytes: an evidence file of 10 MiB and what surrounds it in a form. */
    public static final long LIMIT = 12L * 1024 * 1024;

    static final class TooLarge extends VertxException {
        TooLarge() {
            super("Request body above the limit", true);
        }
    }

    private final HttpServerRequest request;
    private final Promise<Void> sent = Promise.promise();
    private Handler<Throwable> failed = failure -> {};
    private long length;

    RequestBody(HttpServerRequest request) {
        this.request = request;
    }

    /** Succeeds when the last byte has passed, and fails with {@link TooLarge} when one too many has. */
    Future<Void> sent() {
        return sent.future();
    }

    @Override
    public RequestBody handler(Handler<Buffer> handler) {
        request.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        length += chunk.length();
        if (length <= LIMIT) {
            handler.handle(chunk);
            return;
        }
        TooLarge tooLarge = new TooLarge();
        if (sent.tryFail(tooLarge)) {
            failed.handle(tooLarge);
        }
    }

    @Override
    public RequestBody endHandler(Handler<Void> handler) {
        request.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (sent.tryComplete()) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public RequestBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? failure -> {} : handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public RequestBody pause() {
        request.pause();
        return this;
    }

    @Override
    public RequestBody resume() {
        request.resume();
        return this;
    }

    @Override
    public RequestBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
