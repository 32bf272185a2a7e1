package org.sujarit.kit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sujarit.kit.table.Xlsx;

/**
 * The types of file that are taken from people. What a file is, it says itself by its first bytes; neither its name nor
 * the caller's word counts.
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Xlsx.MEDIA_TYPE, "xlsx");

    /** More parts, and more in them, than an honest document has. */
    private static final int MOST_PARTS = 2_000;

    private static final long MOST_UNPACKED = 50L << 20;

    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG_HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4};

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** For the name under which it is handed out. */
    public String extension() {
        return extension;
    }

    /** Empty for everything else, documents with macros included. */
    public static Optional<FileType> of(byte[] content) {
        if (startsWith(content, PDF_HEAD)) {
            return Optional.of(PDF);
        }
        if (startsWith(content, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        return startsWith(content, ZIP_HEAD) ? officeDocument(content) : Optional.empty();
    }

    private static Optional<FileType> officeDocument(byte[] archive) {
        Set<String> parts = new HashSet<>();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
                byte[] content = zip.readNBytes((int) (MOST_UNPACKED - unpacked) + 1);
                unpacked += content.length;
                boolean tooMuch = parts.size() > MOST_PARTS || unpacked > MOST_UNPACKED;
                if (tooMuch || Macros.isIn(part.getName(), content)) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!parts.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (parts.contains("word/document.xml")) {
            return Optional.of(DOCX);
        }
        return parts.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }
}
