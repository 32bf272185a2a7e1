package org.sujarit.ita.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.sujarit.ita.catalogue.ItemKind;
import org.sujarit.kit.audit.AuditTrail;

/** Takes down what is proven. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Proofs {

    @Inject
    Event<ItemProven> proven;

    @Inject
    AuditTrail audit;

    /**
     * @param address where anybody can see it
     * @param publishedAt since when
     */
    void prove(int fiscalYear, ItemKind kind, URI address, Instant publishedAt) {
        Optional<Proof> known = Proof.<Proof>find("fiscalYear = ?1 and kind = ?2", fiscalYear, kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        if (known.isEmpty()) {
            new Proof(fiscalYear, kind, address.toString(), publishedAt).persist();
        } else if (known.get().outdatedBy(publishedAt)) {
            known.get().renew(address.toString(), publishedAt);
        } else {
            return;
        }
        proven.fire(new ItemProven(fiscalYear));
        audit.record("oit-item.proven", "oit-item", fiscalYear + "/" + kind);
    }
}
