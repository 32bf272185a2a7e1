package org.sujarit.kit.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An answer that a browser saves as a file. */
public final class Download {

    private Download() {}

    /**
     * A file of somebody's as a download that no browser shows or runs in our name; what caches may keep is still to be
     * said.
     *
     * @param plainName without its ending, in ASCII, for those who know no other
     * @param name the file's own name, in any script
     */
    public static Response.ResponseBuilder of(FileType type, byte[] content, String plainName, String name) {
        return Response.ok(content, type.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, named(plainName + "." + type.extension(), name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

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
