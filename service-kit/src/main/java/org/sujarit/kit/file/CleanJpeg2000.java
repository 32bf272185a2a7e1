package org.sujarit.kit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** JPEG 2000, as it stands in PDFs of scanners: the boxes that are needed to show it, and its codestream. */
final class CleanJpeg2000 {

    private static final Set<String> SHOWN = Set.of("jP  ", "ftyp");
    private static final Set<String> IN_HEADER = Set.of("ihdr", "bpcc", "colr", "pclr", "cmap", "cdef");

    private static final int MARKERS = 0xFF00;
    private static final int START = 0xFF4F;
    private static final int TILE = 0xFF90;
    private static final int COMMENT = 0xFF64;

    private CleanJpeg2000() {}

    static byte[] of(byte[] content) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(content);
        if (content.length > 2 && (in.getShort(0) & 0xFFFF) == START) {
            return codestream(content);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        boolean pictured = false;
        while (in.hasRemaining()) {
            String name = name(in);
            byte[] box = box(in);
            if (SHOWN.contains(name)) {
                write(out, name, box);
            } else if (name.equals("jp2h")) {
                write(out, name, header(box));
            } else if (name.equals("jp2c")) {
                write(out, name, codestream(box));
                pictured = true;
            }
        }
        if (!pictured) {
            throw new IOException("no picture in it");
        }
        return out.toByteArray();
    }

    private static byte[] header(byte[] content) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        while (in.hasRemaining()) {
            String name = name(in);
            byte[] box = box(in);
            if (IN_HEADER.contains(name)) {
                write(out, name, box);
            }
        }
        return out.toByteArray();
    }

    private static String name(ByteBuffer in) throws IOException {
        if (in.remaining() < 8) {
            throw new IOException("a box without a head");
        }
        return new String(in.array(), in.position() + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static byte[] box(ByteBuffer in) throws IOException {
        int from = in.position();
        long length = in.getInt() & 0xFFFFFFFFL;
        in.getInt();
        if (length == 1 && in.remaining() >= 8) {
            length = in.getLong();
        } else if (length == 0) {
            length = in.limit() - from;
        }
        long inside = length - (in.position() - from);
        if (inside < 0 || inside > in.remaining()) {
            throw new IOException("a box longer than the file");
        }
        byte[] box = new byte[(int) inside];
        in.get(box);
        return box;
    }

    /** Without the comments of its head, where encoders name themselves. */
    private static byte[] codestream(byte[] content) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        if (content.length < 2 || (in.getShort() & 0xFFFF) != START) {
            throw new IOException("no codestream");
        }
        out.write(content, 0, 2);
        while (in.remaining() >= 4) {
            int from = in.position();
            int marker = in.getShort(from) & 0xFFFF;
            int length = in.getShort(from + 2) & 0xFFFF;
            if (marker == TILE) {
                out.write(content, from, content.length - from);
                return out.toByteArray();
            }
            if ((marker & MARKERS) != MARKERS || length < 2 || length + 2 > in.remaining()) {
                break;
            }
            if (marker != COMMENT) {
                out.write(content, from, length + 2);
            }
            in.position(from + 2 + length);
        }
        throw new IOException("no tile in it");
    }

    private static void write(ByteArrayOutputStream out, String name, byte[] box) {
        out.writeBytes(ByteBuffer.allocate(8)
                .putInt(box.length + 8)
                .put(Arrays.copyOf(name.getBytes(StandardCharsets.ISO_8859_1), 4))
                .array());
        out.writeBytes(box);
    }
}
