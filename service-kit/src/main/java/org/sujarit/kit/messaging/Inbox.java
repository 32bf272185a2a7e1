package org.sujarit.kit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Remembers which events were applied, in the transaction that applies them. */
@ApplicationScoped
class Inbox {

    @Inject
    EntityManager em;

    /** Marks the event as applied, and tells whether it was so before. Two at once: the second waits for the first. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean alreadyApplied(IncomingEvent event) {
        int inserted = em.createNativeQuery(
                        "insert into inbox_event (source, id) values (:source, :id) on conflict do nothing")
                .setParameter("source", event.source())
                .setParameter("id", event.id())
                .executeUpdate();
        return inserted == 0;
    }
}
