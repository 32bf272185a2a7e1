package org.sujarit.complaint.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the keys that an organisation gives to apps, and tells them by what is kept of them. */
@ApplicationScoped
public class ApiKeys {

    /** 140 bits. */
    private static final int LENGTH = 28;

    @Inject
    ReceiptSeal seal;

    public String make() {
        return Crockford.random(LENGTH);
    }

    /** What is kept of a key. */
    public byte[] hash(String apiKey) {
        return seal.ofApiKey(apiKey);
    }
}
