package org.sujarit.kit.file;

import java.util.Arrays;

/** The first bytes by which a kind of file is known. */
public enum Signature {
    PDF('%', 'P', 'D', 'F', '-'),
    JPEG(0xFF, 0xD8, 0xFF),
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    /** Of every archive, and so of the office documents of today (OOXML). */
    ZIP('P', 'K', 3, 4),
    /** Of the office documents of former times, and of encrypted ones still. */
    OLE2(0xD0, 0xCF, 0x11, 0xE0);

    private final byte[] bytes;

    Signature(int... bytes) {
        this.bytes = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            this.bytes[i] = (byte) bytes[i];
        }
    }

    public boolean isOf(byte[] content) {
        return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
