package org.sujarit.kit.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a verification found.
 *
 * @param intact whether every entry is as it was written, and none is missing
 * @param verifiedEntries how many fit, from the first
 * @param firstBrokenSequence the first that was changed or is missing; absent where the trail is intact
 */
@Schema(name = "AuditVerification", examples = "{\"intact\":true,\"verifiedEntries\":12}")
public record AuditVerification(boolean intact, long verifiedEntries, Long firstBrokenSequence) {

    static AuditVerification intact(long entries) {
        return new AuditVerification(true, entries, null);
    }

    static AuditVerification broken(long verified, long first) {
        return new AuditVerification(false, verified, first);
    }
}
