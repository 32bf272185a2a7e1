package org.sujarit.kit.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The colours that a picture's numbers mean. A screen's or a scanner's own profile names the device, often with its
 * serial number, and when it was measured; only the reckoning of the colours is kept.
 */
final class IccProfile {

    /** Print profiles have some megabytes. */
    static final int LARGEST = 8 << 20;

    private static final int HEADER = 128;
    private static final int TAG = 12;
    private static final int MOST_TAGS = 200;
    private static final int SIGNATURE_AT = 36;

    private static final Set<String> RECKONING = Set.of(
            "wtpt", "bkpt", "chad", "lumi", "cicp", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "A2B0",
            "A2B1", "A2B2", "A2B3", "B2A0", "B2A1", "B2A2", "B2A3", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1",
            "B2D2", "B2D3", "gamt");

    private IccProfile() {}

    /** Empty if it is none: what a viewer then does, it did before. */
    static Optional<byte[]> cleaned(byte[] profile) {
        try {
            return Optional.of(rewritten(profile));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @param zlib the profile compressed, from its byte {@code from} on; so is the result */
    static Optional<byte[]> cleanedZlib(byte[] zlib, int from) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(zlib, from, Math.max(0, zlib.length - from)))) {
            return Optional.of(deflated(rewritten(in.readNBytes(LARGEST + 1))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] rewritten(byte[] profile) throws IOException {
        if (profile.length < HEADER + 4 || profile.length > LARGEST || !"acsp".equals(name(profile, SIGNATURE_AT))) {
            throw new IOException("no colour profile");
        }
        Map<String, byte[]> tags = tags(profile);
        boolean ofVersion4 = profile[8] >= 4;
        // Every profile must have these two.
        tags.put("desc", ofVersion4 ? localised() : description());
        tags.put("cprt", ofVersion4 ? localised() : text());

        Map<byte[], Integer> places = new IdentityHashMap<>();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(HEADER + 4 + TAG * tags.size());
        header(profile, head);
        head.putInt(tags.size());
        tags.forEach((name, content) -> {
            int place = places.computeIfAbsent(content, once -> {
                int at = head.capacity() + data.size();
                data.writeBytes(once);
                data.writeBytes(new byte[-once.length & 3]);
                return at;
            });
            head.put(ascii(name)).putInt(place).putInt(content.length);
        });
        head.putInt(0, head.capacity() + data.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.array());
        data.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
            zlib.write(content);
        }
        return out.toByteArray();
    }

    /** Equal places become one array, for three colours often share one curve. */
    private static Map<String, byte[]> tags(byte[] profile) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(profile);
        int count = in.getInt(HEADER);
        if (count < 0 || count > MOST_TAGS || HEADER + 4 + TAG * count > profile.length) {
            throw new IOException("more tags than the profile holds");
        }
        Map<String, byte[]> tags = new LinkedHashMap<>();
        Map<Long, byte[]> byPlace = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int at = HEADER + 4 + TAG * i;
            int from = in.getInt(at + 4);
            int length = in.getInt(at + 8);
            if (from < 0 || length < 0 || length > profile.length - from) {
                throw new IOException("a tag longer than the profile");
            }
            String name = name(profile, at);
            if (RECKONING.contains(name)) {
                long place = (long) from << 32 | length;
                tags.put(name, byPlace.computeIfAbsent(place, once -> {
                    byte[] content = new byte[length];
                    in.get(from, content);
                    return content;
                }));
            }
        }
        return tags;
    }

    /** Without its program, date, platform, maker, model, author and checksum. */
    private static void header(byte[] profile, ByteBuffer head) {
        head.putInt(0).putInt(0).put(profile, 8, 16).put(new byte[12]).put(profile, SIGNATURE_AT, 4);
        head.putInt(0).put(profile, 44, 4).putLong(0).put(profile, 56, 24).put(new byte[HEADER - 80]);
    }

    private static byte[] description() {
        return ByteBuffer.allocate(12 + 2 + 78)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(2)
                .put(ascii("-"))
                .array();
    }

    private static byte[] text() {
        return ByteBuffer.allocate(10)
                .put(ascii("text"))
                .putInt(0)
                .put(ascii("-"))
                .array();
    }

    private static byte[] localised() {
        return ByteBuffer.allocate(30)
                .put(ascii("mluc"))
                .putInt(0)
                .putInt(1)
                .putInt(12)
                .put(ascii("enUS"))
                .putInt(2)
                .putInt(28)
                .putChar('-')
                .array();
    }

    private static String name(byte[] profile, int at) {
        return new String(profile, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
