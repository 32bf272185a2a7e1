package org.sujarit.complaint.receipt;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a secret or a key: an HMAC under a key that the database doesn't hold, so that a copy of the database opens no
 * complaint. Made at start, so that a service with a bad key never runs.
 */
@Startup
@Singleton
class ReceiptSeal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    @Inject
    ReceiptSeal(ReceiptKey config) {
        byte[] bytes = Base64.getDecoder().decode(config.key());
        if (bytes.length < 32) {
            throw new IllegalArgumentException("SUJARIT_RECEIPT_KEY must be 32 bytes or more in base64");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    byte[] of(TrackingNumber number, String secret) {
        return of(number.value() + " " + Crockford.normalise(secret));
    }

    /** A tracking number begins with a year, so that no receipt is ever mistaken for a key. */
    byte[] ofApiKey(String apiKey) {
        return of("api-key " + apiKey);
    }

    private byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
