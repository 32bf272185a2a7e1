package org.sujarit.complaint.open311;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;

/**
 * A form as it is sent ({@code application/x-www-form-urlencoded}). It is read here, as what JAX-RS can't read of one ends
 * in an error of ours, whose message quotes it.
 */
final class Form {

    /** 4,000 Thai characters take 36,000 bytes, as each of their bytes is escaped. */
    static final int LARGEST = 64 * 1024;

    private static final int MOST_FIELDS = 1_000;

    private final Map<String, String> values;

    private Form(Map<String, String> values) {
        this.values = values;
    }

    /** @throws Problem {@code payload-too-large}, or {@code invalid-request} for what is no form */
    static Form read(InputStream body, MediaType type) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Problem(Problems.PAYLOAD_TOO_LARGE);
        }
        try {
            String named = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
            return new Form(parse(new String(bytes, charset), charset));
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /** What the field that is so called first of all holds; null where there is none. */
    String value(String name) {
        return values.get(name);
    }

    private static Map<String, String> parse(String form, Charset charset) {
        String[] fields = form.split("&", MOST_FIELDS + 1);
        if (fields.length > MOST_FIELDS) {
            throw unreadable();
        }
        Map<String, String> values = new HashMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            String value = equals < 0 ? "" : field.substring(equals + 1);
            values.putIfAbsent(URLDecoder.decode(name, charset), URLDecoder.decode(value, charset));
        }
        return values;
    }

    private static Problem unreadable() {
        return Problems.invalid(
                "form",
                "ไม่ใช่แบบฟอร์มที่อ่านได้ หรือมีเกิน 1,000 ช่อง",
                "can't be read, or has more than 1,000 fields");
    }
}
