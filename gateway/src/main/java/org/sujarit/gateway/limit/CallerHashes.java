package org.sujarit.gateway.limit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells callers apart without knowing them: what names a person, an address above all, goes through a hash whose key is
 * made at the start, kept nowhere else, and gone with the process.
 */
final class CallerHashes {
    /** One caller, as the first half of an HMAC. */
    record CallerHash(long high, long low) {}

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CallerHashes() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    CallerHash of(byte[] who) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(who));
            return new CallerHash(hash.getLong(), hash.getLong());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
