package org.sujarit.kit.file;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG's chunks that are needed to show it, byte by byte as they were but for its colour profile. */
final class CleanPng {

    private static final byte[] PROFILE_CHUNK = "iCCP".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE_NAME = "ICC\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int SIGNATURE_LENGTH = 8;
    /** Length, name and checksum. */
    private static final int FRAME = 12;

    /** How long each can be at most: what is longer is no such chunk, and may be a file of its own. */
    private static final Map<String, Integer> SHOWN = Map.ofEntries(
            // the picture
            entry("IHDR", PngPixels.HEADER_LENGTH),
            entry("PLTE", 3 * 256),
            entry("IDAT", Integer.MAX_VALUE),
            entry("IEND", 0),
            entry("tRNS", 256),
            // its colours
            entry("gAMA", 4),
            entry("cHRM", 32),
            entry("sRGB", 1),
            entry("cICP", 4),
            entry("mDCV", 24),
            entry("cLLI", 8),
            entry("sBIT", 4),
            entry("bKGD", 6),
            // its proportions
            entry("pHYs", 9));

    private CleanPng() {}

    /** What follows the picture's end is left out, and so is all of an animation but its picture. */
    static byte[] of(byte[] content) throws IOException {
        if (!Signature.PNG.isOf(content)) {
            throw new IOException("no PNG");
        }
        ByteBuffer in = ByteBuffer.wrap(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, SIGNATURE_LENGTH);
        int at = SIGNATURE_LENGTH;
        Set<String> seen = new HashSet<>();
        String name;
        try (PngPixels pixels = new PngPixels()) {
            do {
                int length = at <= content.length - FRAME ? in.getInt(at) : -1;
                if (length < 0 || length > content.length - at - FRAME) {
                    throw new IOException("a chunk longer than the file");
                }
                name = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
                if ((at == SIGNATURE_LENGTH) != name.equals("IHDR")) {
                    throw new IOException("a picture begins with its header");
                }
                requireSum(content, at + 4, length + 4, in.getInt(at + 8 + length));
                boolean first = seen.add(name);
                if (name.equals("iCCP")) {
                    // Only before the picture, and once, has it a meaning.
                    if (!first || seen.contains("IDAT")) {
                        throw new IOException("a colour profile where none may be");
                    }
                    profile(Arrays.copyOfRange(content, at + 8, at + 8 + length), out);
                } else if (length <= SHOWN.getOrDefault(name, -1) && (first || name.equals("IDAT"))) {
                    switch (name) {
                        case "IHDR" -> pixels.header(content, at + 8, length);
                        case "IDAT" -> pixels.data(content, at + 8, length);
                        default -> {}
                    }
                    out.write(content, at, length + FRAME);
                } else if (Character.isUpperCase(name.charAt(0))) {
                    // No viewer that does not know it may show the picture.
                    throw new IOException("a critical chunk that is not known");
                }
                at += length + FRAME;
            } while (!name.equals("IEND"));
            pixels.requireWhole();
        }
        return out.toByteArray();
    }

    /** A name, a NUL, the method of compression, and the profile. */
    private static void profile(byte[] chunk, ByteArrayOutputStream out) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        IccProfile.cleanedZlib(chunk, name + 2).ifPresent(profile -> {
            byte[] named = Arrays.copyOf(PROFILE_NAME, PROFILE_NAME.length + profile.length);
            System.arraycopy(profile, 0, named, PROFILE_NAME.length, profile.length);
            CRC32 sum = new CRC32();
            sum.update(PROFILE_CHUNK);
            sum.update(named);
            out.writeBytes(ByteBuffer.allocate(named.length + FRAME)
                    .putInt(named.length)
                    .put(PROFILE_CHUNK)
                    .put(named)
                    .putInt((int) sum.getValue())
                    .array());
        });
    }

    private static void requireSum(byte[] content, int from, int length, int expected) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content, from, length);
        if ((int) sum.getValue() != expected) {
            throw new IOException("a chunk whose checksum is wrong");
        }
    }
}
