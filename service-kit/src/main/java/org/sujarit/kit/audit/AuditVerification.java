package org.sujarit.kit.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a verification found.
 *
 * @param intact whether every entry is as it was written, up to the one that the head names
 * @param verifiedEntries how many fit, from the first
 * @param lastHash the hash of the last one that fits: kept outside the system and given to a later verification, it
 *     shows also that no end was cut off; absent where the trail is broken
 * @param firstBrokenSequence the first that was changed or is missing; absent where the trail is intact
 */
@Schema(name = "AuditVerification", examples = "{\"intact\":true,\"verifiedEntries\":12,\"lastHash\":\"5f1c…\"}")
public record AuditVerification(boolean intact, long verifiedEntries, String lastHash, Long firstBrokenSequence) {

    static AuditVerification intact(long entries, String lastHash) {
        return new AuditVerification(true, entries, lastHash, null);
    }

    static AuditVerification broken(long verified) {
        return new AuditVerification(false, verified, null, verified + 1);
    }
}
