package org.sujarit.kit.file;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /**
     * A file's name without a path, and with the ending of what the file is.
     *
     * @param otherwise for a file that was given none
     */
    public String fitting(String name, String otherwise) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String lower = last.toLowerCase(Locale.ROOT);
        boolean fits = lower.endsWith("." + extension) || (this == JPEG && lower.endsWith(".jpeg"));
        return fits ? last : (last.isEmpty() ? otherwise : last) + "." + extension;
    }

    /** Empty for everything else, documents with macros included. */
    public static Optional<FileType> of(byte[] content) {
        if (Signature.PDF.isOf(content)) {
            return Optional.of(PDF);
        }
        if (Signature.JPEG.isOf(content)) {
            return Optional.of(JPEG);
        }
        if (Signature.PNG.isOf(content)) {
            return Optional.of(PNG);
        }
        return Signature.ZIP.isOf(content) ? officeDocument(content) : Optional.empty();
    }

    private static Optional<FileType> officeDocument(byte[] archive) {
        Set<String> parts = new HashSet<>();
        try {
            OfficeArchive.read(archive, (name, content) -> {
                parts.add(name);
                if (Macros.isIn(name, content)) {
                    throw new IOException("a program in it");
                }
            });
        } catch (IOException e) {
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
}
