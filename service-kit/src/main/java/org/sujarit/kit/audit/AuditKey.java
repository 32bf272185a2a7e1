package org.sujarit.kit.audit;

import io.smallrye.config.ConfigMapping;

/** The key of the audit trail, which lives outside the database. */
@ConfigMapping(prefix = "sujarit.audit")
interface AuditKey {

    /** 32 random bytes in base64. Whoever holds it can forge the trail; without it the trail can't be verified. */
    String key();
}
