package org.sujarit.complaint.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.file.FileType;

/**
 * A file as it was taken in: what it is, a copy of it without metadata, and how large it was.
 *
 * @param sha256AsSent in hex; by it a request that is sent again is known
 */
@Schema(type = SchemaType.STRING, format = "binary", examples = "(a file)")
public record SentFile(FileType type, byte[] clean, int bytesSent, String sha256AsSent) {

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What makes two requests the same. */
    @JsonValue
    String fingerprint() {
        return sha256AsSent;
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "SentFile";
    }
}
