package org.sujarit.kit.messaging;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Applies events of another service. Each bean of this type makes its service listen to the topic. */
public interface EventHandler {

    String topic();

    /** The types it applies, such as {@code org.sujarit.plan.published.v1}. */
    Set<String> types();

    /** The organisation whose rows the event touches; empty where it touches none that are confined to one. */
    default Optional<UUID> organisation(IncomingEvent event) {
        return Optional.empty();
    }

    /**
     * Applies the event, in a transaction with the inbox: at least once on the wire, once in effect. It must give the
     * same end state in any order of events, as a replayed dead letter comes late.
     */
    void handle(IncomingEvent event);
}
