package org.sujarit.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The one clock. Business time is Bangkok's; an instant is cut to the microsecond that the database keeps. */
class ClockProducer {

    static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Bangkok");

    private static final Logger LOG = Logger.getLogger(ClockProducer.class);

    /** @param ahead how far the service's time is ahead of the real one: for rehearsals of what happens in weeks */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock(@ConfigProperty(name = "sujarit.clock.ahead") Duration ahead) {
        if (!ahead.isZero()) {
            LOG.warnf("The clock is %s ahead", ahead);
        }
        return Clock.tick(Clock.offset(Clock.system(BUSINESS_ZONE), ahead), Duration.ofNanos(1_000));
    }
}
