package org.sujarit.kit.audit;

import java.time.Instant;

/** Who did what to which thing, and when; never what the thing says. */
record AuditEntry(
        String organisationId,
        long sequence,
        Instant at,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        String hash) {

    AuditEntry withHash(String value) {
        return new AuditEntry(organisationId, sequence, at, actor, action, subjectType, subjectId, value);
    }

    static AuditEntry of(Object[] row) {
        return new AuditEntry(
                (String) row[0],
                ((Number) row[1]).longValue(),
                (Instant) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }
}
