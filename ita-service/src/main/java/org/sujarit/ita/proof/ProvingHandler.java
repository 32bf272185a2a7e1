package org.sujarit.ita.proof;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sujarit.kit.messaging.EventHandler;
import org.sujarit.kit.messaging.IncomingEvent;

/** Proves OIT items by the events of a topic. A subclass says only which types there are and what each of them proves. */
abstract class ProvingHandler implements EventHandler {

    @Inject
    Proofs proofs;

    private final String topic;
    private final Map<String, Function<IncomingEvent, Publication>> provenByType;

    ProvingHandler(String topic, Map<String, Function<IncomingEvent, Publication>> provenByType) {
        this.topic = topic;
        this.provenByType = provenByType;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Set<String> types() {
        return provenByType.keySet();
    }

    @Override
    public Optional<UUID> organisation(IncomingEvent event) {
        return Optional.of(read(event).organisationId());
    }

    @Override
    public void handle(IncomingEvent event) {
        proofs.prove(read(event));
    }

    private Publication read(IncomingEvent event) {
        return provenByType.get(event.type()).apply(event);
    }
}
