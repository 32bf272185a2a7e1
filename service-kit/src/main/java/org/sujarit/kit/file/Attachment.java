package org.sujarit.kit.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An answer that a browser saves as a file. */
public final class Attachment {

    private Attachment() {}

    /**
     * The value of {@code Content-Disposition} (RFC 6266).
     *
     * @param plainName in ASCII and without quotes, for those who know no other
     * @param name the file's own name, in any script
     */
    public static String named(String plainName, String name) {
        // URLEncoder makes forms: it writes a space as + and leaves the asterisk, which here has a meaning (RFC 8187).
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plainName + "\"; filename*=UTF-8''" + encoded;
    }
}
