package org.sujarit.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import org.hibernate.PessimisticLockException;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;

/** The keys that were used, each with its answer; the outbox relay drops them after a day. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IdempotencyKeys {

    @Inject
    EntityManager em;

    @Inject
    ObjectMapper json;

    /**
     * Takes the key for this transaction. A second request with it waits on the unique index until the first one has
     * ended, so that it can be given the same answer.
     *
     * @return false where the key was used before
     */
    boolean claim(ClientKey key, String fingerprint) {
        em.createNativeQuery("set local lock_timeout = '5s'").executeUpdate();
        try {
            int inserted = em.createNativeQuery(
                            "insert into idempotency_key (key_hash, fingerprint) values (:hash, :fingerprint)"
                                    + " on conflict do nothing")
                    .setParameter("hash", key.hash())
                    .setParameter("fingerprint", fingerprint)
                    .executeUpdate();
            em.createNativeQuery("set local lock_timeout = 0").executeUpdate();
            return inserted == 1;
        } catch (LockTimeoutException | PessimisticLockException e) {
            throw new Problem(Problems.IDEMPOTENCY_KEY_IN_USE);
        } catch (PersistenceException e) {
            if (e.getCause() instanceof PessimisticLockException) {
                throw new Problem(Problems.IDEMPOTENCY_KEY_IN_USE);
            }
            throw e;
        }
    }

    StoredAnswer answer(ClientKey key, String fingerprint) {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select fingerprint, answer from idempotency_key where key_hash = :hash", Object[].class)
                .setParameter("hash", key.hash())
                .getSingleResult();
        if (!row[0].equals(fingerprint)) {
            throw new Problem(Problems.IDEMPOTENCY_KEY_REUSED);
        }
        return StoredAnswer.fromBytes(key.open((byte[]) row[1]), json);
    }

    void keep(ClientKey key, StoredAnswer answer) {
        em.createNativeQuery("update idempotency_key set answer = :answer where key_hash = :hash")
                .setParameter("answer", key.seal(answer.toBytes(json)))
                .setParameter("hash", key.hash())
                .executeUpdate();
    }
}
