package org.sujarit.kit.file;

import java.util.EnumSet;
import java.util.Set;

/** Stand-in. */
public final class CleanCopy {
    public static final Set<FileType> TYPES = EnumSet.of(FileType.JPEG, FileType.PNG, FileType.PDF, FileType.DOCX);

    private CleanCopy() {}

    public static byte[] of(FileType type, byte[] content) {
        return content;
    }
}
