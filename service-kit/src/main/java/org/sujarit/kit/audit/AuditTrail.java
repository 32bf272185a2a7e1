package org.sujarit.kit.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sujarit.kit.security.Caller;
import org.sujarit.kit.tenancy.Tenant;

/** The hash-chained trail of an organisation: one entry per change, written in the transaction of the change. */
@ApplicationScoped
public class AuditTrail {

    private static final int VERIFIED_AT_ONCE = 1_000;
    private static final String COLUMNS =
            "select organisation_id, sequence, at, actor, action, subject_type, subject_id, hash from audit_entry";

    @Inject
    EntityManager em;

    @Inject
    AuditChain chain;

    @Inject
    Caller caller;

    @Inject
    CurrentVertxRequest http;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /**
     * Adds an entry to the trail of the organisation at work. Two changes of one organisation queue up here, so record
     * last in a transaction.
     *
     * @param action what was done, such as {@code action-plan.published}; never free text
     * @param subjectType what kind of thing it was done to
     * @param subjectId the thing's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subjectType, Object subjectId) {
        String organisation = tenant.idOrNone();
        Object[] head = (Object[]) em.createNativeQuery(
                        "insert into audit_head (organisation_id, last_sequence, last_hash) values (:organisation, 1, :first)"
                                + " on conflict (organisation_id) do update set last_sequence = audit_head.last_sequence + 1"
                                + " returning last_sequence, last_hash",
                        Object[].class)
                .setParameter("organisation", organisation)
                .setParameter("first", AuditChain.FIRST_LINK)
                .getSingleResult();
        AuditEntry entry = new AuditEntry(
                organisation,
                ((Number) head[0]).longValue(),
                Instant.now(clock),
                actor(),
                action,
                subjectType,
                subjectId.toString(),
                "");
        append(entry.withHash(chain.link(entry, (String) head[1])));
    }

    @Transactional
    List<AuditEntry> after(String organisation, long sequence, int limit) {
        return em
                .createNativeQuery(
                        COLUMNS + " where organisation_id = :organisation and sequence > :after order by sequence",
                        Object[].class)
                .setParameter("organisation", organisation)
                .setParameter("after", sequence)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> AuditEntry.of((Object[]) row))
                .toList();
    }

    /**
     * Recomputes the whole chain of an organisation and names the first entry that does not fit.
     *
     * @param kept what an earlier verification answered, kept elsewhere; null where there is none. Without it an end
     *     that was cut off together with the head is not seen.
     */
    @Transactional
    AuditVerification verify(String organisation, KeptLink kept) {
        // In one look, as entries go on being written: what comes from now on belongs to the next verification.
        Object[] end = (Object[]) em.createNativeQuery(
                        "select coalesce((select last_sequence from audit_head where organisation_id = :organisation), 0),"
                                + " coalesce((select last_hash from audit_head where organisation_id = :organisation), :first),"
                                + " coalesce((select max(sequence) from audit_entry where organisation_id = :organisation), 0)",
                        Object[].class)
                .setParameter("organisation", organisation)
                .setParameter("first", AuditChain.FIRST_LINK)
                .getSingleResult();
        long last = ((Number) end[0]).longValue();
        String lastLink = (String) end[1];
        boolean entriesBehindTheEnd = ((Number) end[2]).longValue() > last;
        long verified = 0;
        String link = AuditChain.FIRST_LINK;
        while (verified < last) {
            List<AuditEntry> part = after(organisation, verified, VERIFIED_AT_ONCE);
            if (part.isEmpty()) {
                return AuditVerification.broken(verified);
            }
            for (AuditEntry entry : part) {
                link = chain.link(entry, link);
                boolean fits = entry.sequence() == verified + 1 && link.equals(entry.hash());
                if (!fits || (kept != null && kept.contradicts(entry))) {
                    return AuditVerification.broken(verified);
                }
                verified++;
                if (verified == last) {
                    break;
                }
            }
            em.clear();
        }
        boolean complete = link.equals(lastLink) && !entriesBehindTheEnd && (kept == null || kept.sequence() <= last);
        return complete ? AuditVerification.intact(verified, link) : AuditVerification.broken(verified);
    }

    /** An entry's number and hash, as somebody noted them down outside the database. */
    record KeptLink(long sequence, String hash) {

        boolean contradicts(AuditEntry entry) {
            return entry.sequence() == sequence && !entry.hash().equals(hash);
        }
    }

    private void append(AuditEntry entry) {
        em.createNativeQuery(
                        "insert into audit_entry (organisation_id, sequence, at, actor, action, subject_type, subject_id,"
                                + " hash) values (:organisation, :sequence, :at, :actor, :action, :subjectType, :subjectId, :hash)")
                .setParameter("organisation", entry.organisationId())
                .setParameter("sequence", entry.sequence())
                .setParameter("at", entry.at())
                .setParameter("actor", entry.actor())
                .setParameter("action", entry.action())
                .setParameter("subjectType", entry.subjectType())
                .setParameter("subjectId", entry.subjectId())
                .setParameter("hash", entry.hash())
                .executeUpdate();
        em.createNativeQuery("update audit_head set last_hash = :hash where organisation_id = :organisation")
                .setParameter("hash", entry.hash())
                .setParameter("organisation", entry.organisationId())
                .executeUpdate();
    }

    private String actor() {
        if (http.getCurrent() == null) {
            return "system";
        }
        return caller.isAnonymous() ? "public" : caller.subject().orElse("unknown");
    }
}
