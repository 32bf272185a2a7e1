package org.sujarit.kit.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/** How a camera was held, the one thing in its Exif that a picture needs. */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int TIFF_VERSION = 42;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /**
     * Empty where there is none or it can't be read: then the picture stands as its pixels do.
     *
     * @param tiff Exif as it stands behind its name
     */
    static OptionalInt in(byte[] tiff) {
        ByteBuffer buffer = ByteBuffer.wrap(tiff);
        if (tiff.length < 8) {
            return OptionalInt.empty();
        }
        buffer.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = buffer.getInt(4);
        if (buffer.getShort(2) != TIFF_VERSION || directory < 8 || directory > tiff.length - 2) {
            return OptionalInt.empty();
        }
        int entries = buffer.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 2 + (i + 1) * ENTRY <= tiff.length; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((buffer.getShort(entry) & 0xFFFF) == TAG && buffer.getShort(entry + 2) == SHORT) {
                int orientation = buffer.getShort(entry + 8);
                return orientation >= 1 && orientation <= 8 ? OptionalInt.of(orientation) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** An Exif that says nothing else. */
    static byte[] alone(int orientation) {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) TIFF_VERSION)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
