package org.sujarit.complaint.referral;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.work.BackgroundLoop;

/** Carries referred cases as long as the service lives. */
@ApplicationScoped
class CarrierJob {

    @Inject
    Carrier carrier;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    @ConfigProperty(name = "sujarit.referrals.pause")
    Duration pause;

    private BackgroundLoop loop;
    private volatile Instant oldestWaiting;

    void start(@Observes StartupEvent event) {
        Gauge.builder("sujarit.referrals.oldest.age", this, CarrierJob::oldestAge)
                .description("Since when the oldest referred case is on its way")
                .baseUnit("seconds")
                .register(metrics);
        loop = new BackgroundLoop("referrals", () -> {
            carrier.carryAll();
            oldestWaiting = carrier.oldestWaiting().orElse(null);
            loop.rest(pause);
        });
        loop.start();
    }

    private double oldestAge() {
        Instant oldest = oldestWaiting;
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
