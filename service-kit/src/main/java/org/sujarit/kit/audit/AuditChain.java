package org.sujarit.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The link between two entries: an HMAC over an entry and the link before it, under a key that the database doesn't
 * hold, so that someone who can write to the tables still can't mend the chain.
 */
@ApplicationScoped
class AuditChain {

    static final String FIRST_LINK = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecretKeySpec key;

    @Inject
    AuditChain(AuditKey config) {
        byte[] bytes = Base64.getDecoder().decode(config.key());
        if (bytes.length < 32) {
            throw new IllegalArgumentException("SUJARIT_AUDIT_KEY must be 32 bytes or more in base64");
        }
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    String link(AuditEntry entry, String previous) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // A JSON array, so that no two different entries read the same.
            byte[] text = JSON.writeValueAsBytes(List.of(
                    previous,
                    entry.organisationId(),
                    entry.sequence(),
                    entry.at().toString(),
                    entry.actor(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId()));
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
