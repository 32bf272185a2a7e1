package org.sujarit.plan;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The service's clock in tests: real time, unless a test has stopped it. Stop it in the past only, and let it go on
 * afterwards: what was done in a future would not be tidied up after.
 */
@Mock
@Singleton
public class MovableClock extends Clock {

    private static final Clock REAL = Clock.tick(Clock.system(ZoneId.of("Asia/Bangkok")), Duration.ofNanos(1_000));

    private volatile Instant stoppedAt;

    public void stopAt(String instant) {
        stoppedAt = Instant.parse(instant);
    }

    public void goOn() {
        stoppedAt = null;
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? REAL.instant() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return REAL.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return REAL.withZone(zone);
    }
}
