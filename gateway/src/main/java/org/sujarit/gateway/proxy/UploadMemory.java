package org.sujarit.gateway.proxy;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that all uploads together may still take. */
final class UploadMemory {
    private final AtomicLong free;

    UploadMemory(long bytes) {
        free = new AtomicLong(bytes);
    }

    boolean take(long bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    void giveBack(long bytes) {
        free.addAndGet(bytes);
    }
}
