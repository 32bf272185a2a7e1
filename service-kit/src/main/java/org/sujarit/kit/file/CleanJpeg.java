package org.sujarit.kit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A photograph's segments that are needed to show it, byte by byte as they were, so that every pixel stays. Of its Exif
 * only the orientation is written anew, or the picture would turn.
 */
final class CleanJpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    private static final byte[] JFIF = id("JFIF\0");
    private static final byte[] EXIF = id("Exif\0\0");
    private static final byte[] ICC = id("ICC_PROFILE\0");
    private static final byte[] ADOBE = id("Adobe");

    /** JFIF up to the size of its thumbnail, which is the last there is. */
    private static final int JFIF_LENGTH = 12;

    private static final int ADOBE_LENGTH = 12;
    /** Of a colour profile in one segment. */
    private static final int LARGEST_PIECE = 65_000;

    private final byte[] in;
    private int at;
    private final ByteArrayOutputStream out;
    private boolean oriented;
    private final SortedMap<Integer, byte[]> profile = new TreeMap<>();

    private CleanJpeg(byte[] content) {
        this.in = content;
        this.out = new ByteArrayOutputStream(content.length);
    }

    /** What follows the picture's end, such as a second picture, is left out; one without an end is refused. */
    static byte[] of(byte[] content) throws IOException {
        if (!Signature.JPEG.isOf(content)) {
            throw new IOException("no JPEG");
        }
        return new CleanJpeg(content).copy();
    }

    private byte[] copy() throws IOException {
        at = 2;
        marker(START);
        boolean framed = false;
        boolean scanned = false;
        for (int marker = nextMarker(); marker != END; marker = nextMarker()) {
            if (marker < 0) {
                // Viewers would show what there is of it, but its sender sent more.
                throw new IOException("cut off before the picture's end");
            }
            byte[] segment = segment();
            if (isApplication(marker)) {
                application(marker, segment);
            } else if (marker != COMMENT) {
                framed |= isFrame(marker);
                requirePartOfPicture(marker);
                if (isFrame(marker) || marker == SCAN) {
                    writeProfile();
                }
                write(marker, segment);
                if (marker == SCAN) {
                    if (!framed) {
                        throw new IOException("a scan without a frame");
                    }
                    scan();
                    scanned = true;
                }
            }
        }
        if (!scanned) {
            throw new IOException("no picture in it");
        }
        marker(END);
        return out.toByteArray();
    }

    /** Skips what stands between segments as decoders do. -1 at the end of the file. */
    private int nextMarker() {
        while (at + 1 < in.length) {
            int marker = in[at + 1] & 0xFF;
            if (in[at] == (byte) 0xFF && marker != 0 && marker != 0xFF) {
                at += 2;
                return marker;
            }
            at++;
        }
        return -1;
    }

    private byte[] segment() throws IOException {
        int length = at + 1 < in.length ? (in[at] & 0xFF) << 8 | in[at + 1] & 0xFF : 0;
        if (length < 2 || length > in.length - at) {
            throw new IOException("a segment longer than the file");
        }
        byte[] segment = Arrays.copyOfRange(in, at + 2, at + length);
        at += length;
        return segment;
    }

    /** Up to the next marker that is neither a stuffed byte nor a restart. */
    private void scan() {
        int from = at;
        while (at < in.length) {
            if (in[at] == (byte) 0xFF && at + 1 < in.length) {
                int next = in[at + 1] & 0xFF;
                boolean restart = next >= 0xD0 && next <= 0xD7;
                if (next != 0 && next != 0xFF && !restart) {
                    break;
                }
                at += next == 0xFF ? 1 : 2;
            } else {
                at++;
            }
        }
        out.write(in, from, at - from);
    }

    private void application(int marker, byte[] segment) throws IOException {
        switch (marker) {
            case 0xE0 -> {
                if (starts(segment, JFIF) && segment.length >= JFIF_LENGTH) {
                    byte[] withoutThumbnail = Arrays.copyOf(segment, JFIF_LENGTH + 2);
                    withoutThumbnail[JFIF_LENGTH] = 0;
                    withoutThumbnail[JFIF_LENGTH + 1] = 0;
                    write(marker, withoutThumbnail);
                }
            }
            case 0xE1 -> {
                OptionalInt orientation = starts(segment, EXIF)
                        ? ExifOrientation.in(Arrays.copyOfRange(segment, EXIF.length, segment.length))
                        : OptionalInt.empty();
                if (orientation.isPresent() && !oriented) {
                    oriented = true;
                    byte[] tiff = ExifOrientation.alone(orientation.getAsInt());
                    byte[] exif = Arrays.copyOf(EXIF, EXIF.length + tiff.length);
                    System.arraycopy(tiff, 0, exif, EXIF.length, tiff.length);
                    write(marker, exif);
                }
            }
            case 0xE2 -> {
                // Its place among its kind, and their number, stand before each piece of a profile.
                if (starts(segment, ICC) && segment.length > ICC.length + 2) {
                    int place = segment[ICC.length] & 0xFF;
                    profile.put(place, Arrays.copyOfRange(segment, ICC.length + 2, segment.length));
                }
            }
            case 0xEE -> {
                if (starts(segment, ADOBE) && segment.length >= ADOBE_LENGTH) {
                    write(marker, Arrays.copyOf(segment, ADOBE_LENGTH));
                }
            }
            default -> {}
        }
    }

    private void writeProfile() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        profile.values().forEach(whole::writeBytes);
        profile.clear();
        IccProfile.cleaned(whole.toByteArray()).ifPresent(this::writeProfile);
    }

    private void writeProfile(byte[] cleaned) {
        int pieces = (cleaned.length + LARGEST_PIECE - 1) / LARGEST_PIECE;
        for (int i = 0; i < pieces; i++) {
            int from = i * LARGEST_PIECE;
            byte[] piece = Arrays.copyOfRange(cleaned, from, Math.min(cleaned.length, from + LARGEST_PIECE));
            byte[] segment = Arrays.copyOf(ICC, ICC.length + 2 + piece.length);
            segment[ICC.length] = (byte) (i + 1);
            segment[ICC.length + 1] = (byte) pieces;
            System.arraycopy(piece, 0, segment, ICC.length + 2, piece.length);
            write(0xE2, segment);
        }
    }

    private static boolean isApplication(int marker) {
        return marker >= 0xE0 && marker <= 0xEF;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Frames, tables, scans and the restart interval; nobody writes any others. */
    private static void requirePartOfPicture(int marker) throws IOException {
        boolean table = marker == 0xC4 || marker == 0xCC || marker == 0xDB || marker == 0xDC || marker == 0xDD;
        if (!table && !isFrame(marker) && marker != SCAN) {
            throw new IOException("a segment of no picture");
        }
    }

    private void write(int marker, byte[] segment) {
        marker(marker);
        int length = segment.length + 2;
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(segment);
    }

    private void marker(int marker) {
        out.write(0xFF);
        out.write(marker);
    }

    private static boolean starts(byte[] segment, byte[] id) {
        return segment.length >= id.length && Arrays.equals(segment, 0, id.length, id, 0, id.length);
    }

    private static byte[] id(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
