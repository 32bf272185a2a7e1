package org.sujarit.kit.messaging;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose relay or consumer has ended is not alive, whatever its API answers. */
@Liveness
class EventsAlive implements HealthCheck {

    @Inject
    OutboxRelay relay;

    @Inject
    EventConsumer consumer;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events")
                .status(relay.isAlive() && consumer.isAlive())
                .build();
    }
}
