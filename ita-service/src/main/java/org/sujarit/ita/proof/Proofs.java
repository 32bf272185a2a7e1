package org.sujarit.ita.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** The trail comes last: it is locked until the end, and an officer's change locks the assessment before it. */
    void prove(Publication publication) {
        ItemKind kind = publication.kind();
        String address = publication.publicAddress().toString();
        // As exact as the database keeps it, so that it can be compared with what was kept.
        Instant since = publication.publishedAt().truncatedTo(ChronoUnit.MICROS);
        List<Integer> changed = IntStream.rangeClosed(publication.firstFiscalYear(), publication.lastFiscalYear())
                .filter(year -> takeDown(year, kind, address, since))
                .boxed()
                .toList();
        changed.forEach(year -> proven.fire(new ItemProven(kind, year)));
        changed.forEach(year -> audit.record("oit-item.proven", "oit-item", year + "/" + kind));
    }

    /** @return false where what is known stays */
    private static boolean takeDown(int fiscalYear, ItemKind kind, String address, Instant publishedAt) {
        Optional<Proof> known = Proof.<Proof>find("fiscalYear = ?1 and kind = ?2", fiscalYear, kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        if (known.isEmpty()) {
            new Proof(fiscalYear, kind, address, publishedAt).persist();
            return true;
        }
        if (known.get().outdatedBy(address, publishedAt)) {
            known.get().renew(address, publishedAt);
            return true;
        }
        return false;
    }
}
