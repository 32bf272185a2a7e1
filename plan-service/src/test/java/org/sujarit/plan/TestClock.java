package org.sujarit.plan;

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

    /** Lets it be noon of that day in Bangkok, and time go on from there. */
    public static void moveTo(LocalDate day) {
        moveTo(day.atTime(12, 0).atZone(BANGKOK).toInstant());
    }

    public static void moveTo(Instant instant) {
        moved = Duration.between(Instant.now(), instant);
    }

    public static void putBack() {
        moved = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(moved).truncatedTo(ChronoUnit.MICROS);
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
