package org.sujarit.complaint.referral;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.work.BackgroundLoop;

/** Carries referred cases as long as the service lives; one that can't be carried holds up no other. */
@ApplicationScoped
class CarrierJob {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Carrier carrier;

    @ConfigProperty(name = "sujarit.referrals.pause")
    Duration pause;

    private BackgroundLoop loop;

    void start(@Observes StartupEvent event) {
        loop = new BackgroundLoop("referrals", () -> {
            carryAll();
            loop.rest(pause);
        });
        loop.start();
    }

    private void carryAll() {
        Optional<UUID> last = Optional.of(FIRST);
        while (last.isPresent() && !loop.isStopped()) {
            last = carrier.carryNext(last.get());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
