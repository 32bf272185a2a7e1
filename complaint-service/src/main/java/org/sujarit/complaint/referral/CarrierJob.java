package org.sujarit.complaint.referral;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.work.BackgroundLoop;

/** Carries referred cases as long as the service lives. */
@ApplicationScoped
class CarrierJob {

    @Inject
    Carrier carrier;

    @ConfigProperty(name = "sujarit.referrals.pause")
    Duration pause;

    private BackgroundLoop loop;

    void start(@Observes StartupEvent event) {
        loop = new BackgroundLoop("referrals", () -> {
            carrier.carryAll();
            loop.rest(pause);
        });
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
