package org.sujarit.complaint.receipt;

import io.smallrye.config.ConfigMapping;

/** The key of the receipts' secrets, which lives outside the database. */
@ConfigMapping(prefix = "sujarit.receipt")
interface ReceiptKey {

    /** 32 random bytes or more in base64. Where it is lost, no receipt that was given out works any more. */
    String key();
}
