package org.sujarit.kit.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread that does one thing for as long as the service lives, and goes on after a failure. */
public final class BackgroundLoop {

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    public BackgroundLoop(String name, Runnable round) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> {
            while (!isStopped()) {
                try {
                    round.run();
                } catch (Throwable e) {
                    // Whatever it was: a service whose events stand still must not look well for ever.
                    LOG.warnf("%s starts again after %s", name, e.getClass().getName());
                    rest(AFTER_FAILURE);
                }
            }
        });
    }

    public void start() {
        thread.start();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits, but not longer than the service lives. */
    public void rest(Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    public void stop() {
        stopped.countDown();
        if (!thread.isAlive()) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
