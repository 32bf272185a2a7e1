package org.sujarit.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The one clock. Business time is Bangkok's; an instant is cut to the microsecond that the database keeps. */
class ClockProducer {

    static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Bangkok");

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.system(BUSINESS_ZONE), Duration.ofNanos(1_000));
    }
}
