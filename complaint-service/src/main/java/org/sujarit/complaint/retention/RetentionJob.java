package org.sujarit.complaint.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sujarit.kit.work.BackgroundLoop;

/** Looks for cases to anonymise as long as the service lives; one that can't be holds up no other. */
@ApplicationScoped
class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    @Inject
    Anonymiser anonymiser;

    @ConfigProperty(name = "sujarit.retention.pause")
    Duration pause;

    private BackgroundLoop loop;

    void start(@Observes StartupEvent event) {
        loop = new BackgroundLoop("retention", () -> {
            anonymiseAll();
            loop.rest(pause);
        });
        loop.start();
    }

    void anonymiseAll() {
        List<Retention> over = anonymiser.over(Retention.Position.FIRST);
        while (!over.isEmpty() && !loop.isStopped()) {
            over.forEach(this::anonymise);
            over = anonymiser.over(over.getLast().position());
        }
    }

    private void anonymise(Retention over) {
        try {
            anonymiser.anonymise(over);
        } catch (RuntimeException e) {
            // Its message may quote the case.
            LOG.warnf(
                    "case %s is to be anonymised again after %s",
                    over.complaintId, e.getClass().getName());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
