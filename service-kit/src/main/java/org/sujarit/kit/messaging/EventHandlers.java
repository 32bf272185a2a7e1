package org.sujarit.kit.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sujarit.kit.tenancy.Tenant;

/** Gives an event to its handler, once. */
@ApplicationScoped
class EventHandlers {

    private final Map<String, EventHandler> byType;
    private final Inbox inbox;
    private final Tenant tenant;
    private final Counter applied;
    private final Counter repeated;
    private final Counter unknown;

    @Inject
    EventHandlers(@Any Instance<EventHandler> handlers, Inbox inbox, Tenant tenant, MeterRegistry registry) {
        this.byType = handlers.stream()
                .flatMap(handler -> handler.types().stream().map(type -> Map.entry(type, handler)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.inbox = inbox;
        this.tenant = tenant;
        this.applied = registry.counter("sujarit.events.applied");
        this.repeated = registry.counter("sujarit.events.repeated");
        this.unknown = registry.counter("sujarit.events.unknown");
    }

    Set<String> topics() {
        return byType.values().stream().map(EventHandler::topic).collect(Collectors.toSet());
    }

    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void apply(IncomingEvent event) {
        EventHandler handler = byType.get(event.type());
        if (handler == null) {
            unknown.increment();
            return;
        }
        // Before the first query: the database session belongs to one organisation from its start.
        handler.organisation(event).ifPresent(tenant::actFor);
        if (inbox.alreadyApplied(event)) {
            repeated.increment();
            return;
        }
        handler.handle(event);
        applied.increment();
    }
}
