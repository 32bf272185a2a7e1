package org.sujarit.testkit;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The service's clock in tests: real time, moved by what a test says. A test that moves it puts it back. */
@Mock
@Singleton
public class TestClock extends Clock {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static volatile Duration moved = Duration.ZERO;
    private static volatile Instant stopped;

    /** Lets it be noon of that day in Bangkok, and time go on from there. */
    public static void moveTo(LocalDate day) {
        moveTo(day.atTime(12, 0).atZone(BANGKOK).toInstant());
    }

    public static void moveTo(Instant instant) {
        moved = Duration.between(Instant.now(), instant);
    }

    /** Lets it be that very moment until it is put back: for what must not pass over a border. */
    public static void stopAt(Instant instant) {
        stopped = instant;
    }

    public static void putBack() {
        stopped = null;
        moved = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant fixed = stopped;
        return fixed == null ? Instant.now().plus(moved).truncatedTo(ChronoUnit.MICROS) : fixed;
    }

    @Override
    public ZoneId getZone() {
        return BANGKOK;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tick(Clock.system(zone), Duration.ofNanos(1_000));
    }
}
