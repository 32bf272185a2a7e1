package org.sujarit.kit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The archive of an office document (OOXML), unpacked no further than an honest one reaches. */
final class OfficeArchive {

    /** More parts, and more in them, than an honest document has. */
    private static final int MOST_PARTS = 2_000;

    private static final long MOST_UNPACKED = 50L << 20;

    @FunctionalInterface
    interface PartReader {
        void read(String name, byte[] content) throws IOException;
    }

    private OfficeArchive() {}

    /** @throws IOException if it is no archive, or more than an honest one */
    static void read(byte[] archive, PartReader reader) throws IOException {
        int parts = 0;
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) (MOST_UNPACKED - unpacked) + 1);
                unpacked += content.length;
                if (++parts > MOST_PARTS || unpacked > MOST_UNPACKED) {
                    throw new IOException("more than an honest document holds");
                }
                reader.read(part.getName(), content);
            }
        } catch (IllegalArgumentException e) {
            // A name in no known script.
            throw new IOException(e);
        }
    }
}
