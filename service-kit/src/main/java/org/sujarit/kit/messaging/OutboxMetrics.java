package org.sujarit.kit.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the relay tells its operators: how many events left, how many tries failed, how old the oldest waiting one is. */
@ApplicationScoped
class OutboxMetrics {

    private final Counter published;
    private final Counter failures;
    private volatile Instant oldestWaiting;

    @Inject
    OutboxMetrics(MeterRegistry registry, Clock clock) {
        published = registry.counter("sujarit.outbox.published");
        failures = registry.counter("sujarit.outbox.failures");
        Gauge.builder("sujarit.outbox.oldest.age", this, m -> m.age(clock))
                .baseUnit("seconds")
                .register(registry);
    }

    void published(int count) {
        published.increment(count);
    }

    void failed(int count) {
        failures.increment(count);
    }

    void oldestWaiting(Optional<Instant> time) {
        oldestWaiting = time.orElse(null);
    }

    private double age(Clock clock) {
        Instant oldest = oldestWaiting;
        return oldest == null ? 0 : Duration.between(oldest, Instant.now(clock)).toMillis() / 1000.0;
    }
}
