package org.sujarit.kit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG's chunks that are needed to show it, byte by byte as they were but for its colour profile. */
final class CleanPng {

    private static final byte[] PROFILE_CHUNK = "iCCP".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE_NAME = "ICC\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int SIGNATURE_LENGTH = 8;
    /** Length, name and checksum. */
    private static final int FRAME = 12;

    private static final Set<String> SHOWN = Set.of(
            // the picture
            "IHDR",
            "PLTE",
            "IDAT",
            "IEND",
            "tRNS",
            // its colours
            "gAMA",
            "cHRM",
            "sRGB",
            "cICP",
            "mDCV",
            "cLLI",
            "sBIT",
            "bKGD",
            // its proportions
            "pHYs",
            // its movement
            "acTL",
            "fcTL",
            "fdAT");

    private CleanPng() {}

    /** What follows the picture's end is left out. */
    static byte[] of(byte[] content) throws IOException {
        if (!Signature.PNG.isOf(content)) {
            throw new IOException("no PNG");
        }
        ByteBuffer in = ByteBuffer.wrap(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, SIGNATURE_LENGTH);
        int at = SIGNATURE_LENGTH;
        boolean pictured = false;
        boolean profiled = false;
        String name;
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
            if (name.equals("iCCP")) {
                // Only before the picture, and once, has it a meaning.
                if (profiled || pictured) {
                    throw new IOException("a colour profile where none may be");
                }
                profiled = true;
                profile(Arrays.copyOfRange(content, at + 8, at + 8 + length), out);
            } else if (SHOWN.contains(name)) {
                out.write(content, at, length + FRAME);
            } else if (Character.isUpperCase(name.charAt(0))) {
                // No viewer that does not know it may show the picture.
                throw new IOException("a critical chunk that is not known");
            }
            pictured |= name.equals("IDAT");
            at += length + FRAME;
        } while (!name.equals("IEND"));
        if (!pictured) {
            throw new IOException("no picture in it");
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
