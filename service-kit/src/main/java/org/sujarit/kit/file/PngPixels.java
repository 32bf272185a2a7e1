package org.sujarit.kit.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The compressed pixels of a PNG, read through and not kept: they must be exactly as many as its header asks for, and
 * nothing else may stand with them.
 */
final class PngPixels implements AutoCloseable {

    static final int HEADER_LENGTH = 13;

    private static final long MOST_PIXELS = 100_000_000;
    private static final long MOST_BYTES = 400_000_000;

    /** Where each pass over an interlaced picture begins and how far it steps: x, y, step of x, step of y. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final Inflater inflater = new Inflater();
    private final byte[] read = new byte[1 << 16];
    private long left;

    void header(byte[] content, int from, int length) throws IOException {
        if (length != HEADER_LENGTH) {
            throw new IOException("no header");
        }
        ByteBuffer header = ByteBuffer.wrap(content, from, length);
        long width = header.getInt();
        long height = header.getInt();
        int depth = header.get();
        int samples = samples(header.get(), depth);
        int compression = header.get();
        int filter = header.get();
        int interlace = header.get();
        if (width <= 0 || height <= 0 || compression != 0 || filter != 0 || interlace < 0 || interlace > 1) {
            throw new IOException("a header that asks for no picture");
        }
        if (width > MOST_PIXELS / height) {
            throw new IOException("more pixels than anybody looks at");
        }
        left = interlace == 0 ? bytes(width, height, samples * depth) : interlaced(width, height, samples * depth);
        if (left > MOST_BYTES) {
            throw new IOException("more bytes than anybody looks at");
        }
    }

    /** The picture may be cut into chunks anywhere. */
    void data(byte[] content, int from, int length) throws IOException {
        inflater.setInput(content, from, length);
        try {
            for (int count = inflater.inflate(read); count > 0; count = inflater.inflate(read)) {
                left -= count;
                if (left < 0) {
                    throw new IOException("more pixels than the header asks for");
                }
            }
        } catch (DataFormatException e) {
            throw new IOException("pixels that can't be read", e);
        }
        if (inflater.getRemaining() > 0) {
            throw new IOException("something else behind the pixels");
        }
    }

    void requireWhole() throws IOException {
        if (!inflater.finished() || left != 0) {
            throw new IOException("fewer pixels than the header asks for");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** Numbers in a pixel: grey, red-green-blue, a place in the palette, and the first two with transparency. */
    private static int samples(int colour, int depth) throws IOException {
        boolean small = depth == 1 || depth == 2 || depth == 4;
        boolean known = depth == 8
                || switch (colour) {
                    case 0 -> small || depth == 16;
                    case 3 -> small;
                    default -> depth == 16;
                };
        if (!known) {
            throw new IOException("a depth that its colours can't have");
        }
        return switch (colour) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new IOException("no known kind of colour");
        };
    }

    private static long interlaced(long width, long height, int bits) {
        long sum = 0;
        for (int[] pass : PASSES) {
            sum += bytes((width - pass[0] + pass[2] - 1) / pass[2], (height - pass[1] + pass[3] - 1) / pass[3], bits);
        }
        return sum;
    }

    /** Each row begins with the number of its filter; a pass without a column has no rows. */
    private static long bytes(long width, long height, int bits) {
        return width <= 0 || height <= 0 ? 0 : height * (1 + (width * bits + 7) / 8);
    }
}
