package org.sujarit.plan.round;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.work.BackgroundLoop;

/** Looks for due reminders as long as the service lives. */
@ApplicationScoped
class ReminderJob {

    @Inject
    Reminders reminders;

    @ConfigProperty(name = "sujarit.reminders.pause")
    Duration pause;

    private BackgroundLoop loop;

    void start(@Observes StartupEvent event) {
        loop = new BackgroundLoop("reminders", () -> {
            if (!reminders.sendDue()) {
                loop.rest(pause);
            }
        });
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
