package org.sujarit.kit.idempotency;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Bytes;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;

/**
 * The key a client made up. The service keeps only what is derived from it: a hash to find the answer by, and, together
 * with a key that the database doesn't hold, the encryption of the answer. So a copy of the database gives away nothing
 * that an answer told once (such as a receipt's secret), however easy the client's key is to guess.
 */
final class ClientKey {

    private static final Pattern FORMAT = Pattern.compile("[\\x21-\\x7e]{8,255}");

    private final byte[] secret;
    private final byte[] scope;
    private final byte[] serverKey;

    private ClientKey(String key, String caller, byte[] serverKey) {
        this.serverKey = serverKey;
        this.secret = key.getBytes(StandardCharsets.US_ASCII);
        this.scope = caller.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param serverKey the service's own part of the encryption, from outside the database
     * @throws Problem {@code idempotency-key-missing} without one, {@code invalid-request} for one of another form
     */
    static ClientKey parse(String header, String caller, byte[] serverKey) {
        if (header == null || header.isBlank()) {
            throw new Problem(Problems.IDEMPOTENCY_KEY_MISSING);
        }
        String stripped = header.strip();
        // The draft makes it a structured-field string; most clients send it bare.
        boolean quoted = stripped.length() > 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        String key = quoted ? stripped.substring(1, stripped.length() - 1) : stripped;
        if (!FORMAT.matcher(key).matches()) {
            throw Problems.invalid(
                    Idempotent.HEADER,
                    "ต้องยาว 8–255 ตัวอักษร และไม่มีช่องว่าง",
                    "must be 8 to 255 visible characters without blanks");
        }
        return new ClientKey(key, caller, serverKey);
    }

    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(scope);
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A digest that only someone with the key can compute: a copy of the database confirms no guess of a request. */
    String fingerprint(byte[] request) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived("fingerprint"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(request));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(byte[] answer) {
        try {
            return cipher().encrypt(answer, scope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] sealed) {
        try {
            return cipher().decrypt(sealed, scope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private AesGcmJce cipher() throws GeneralSecurityException {
        return new AesGcmJce(derived("answer"));
    }

    private byte[] derived(String purpose) throws GeneralSecurityException {
        byte[] info = Bytes.concat(purpose.getBytes(StandardCharsets.US_ASCII), new byte[1], scope);
        return Hkdf.computeHkdf("HMACSHA256", secret, serverKey, info, 32);
    }
}
