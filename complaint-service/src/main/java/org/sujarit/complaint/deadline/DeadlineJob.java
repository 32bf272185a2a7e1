package org.sujarit.complaint.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.work.BackgroundLoop;

/** Looks for deadlines to tell of as long as the service lives. */
@ApplicationScoped
class DeadlineJob {

    @Inject
    DeadlineSignals signals;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "sujarit.deadlines.pause")
    Duration pause;

    private BackgroundLoop loop;

    void start(@Observes StartupEvent event) {
        Counter looks = Counter.builder("sujarit.deadlines.looks")
                .description("How often the service has looked for deadlines to tell of")
                .register(metrics);
        loop = new BackgroundLoop("deadlines", () -> {
            signals.tellAll();
            looks.increment();
            loop.rest(pause);
        });
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
