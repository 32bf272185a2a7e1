package org.sujarit.kit.file;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/**
 * A copy of a file that shows the same and says nothing of who made it, where, when and with what: no camera position,
 * author, device, program, time, comment of the format, preview, earlier revision, signature or embedded file.
 *
 * <p>What can be seen or read in the file stays, and so may still name its author: a face, a letterhead, the text of a
 * comment, the result of a field.
 */
public final class CleanCopy {

    /** The types of which there is a clean copy. A spreadsheet's hidden sheets and links are too much of its content. */
    public static final Set<FileType> TYPES =
            Collections.unmodifiableSet(EnumSet.of(FileType.JPEG, FileType.PNG, FileType.PDF, FileType.DOCX));

    /** The file breaks the rules of its type, or is built to break its reader. */
    public static final ProblemType UNREADABLE = new ProblemType(
            "file-unreadable",
            422,
            Text.of("อ่านไฟล์นี้ตามชนิดของไฟล์ไม่ได้", "The file can't be read as what it says it is"));

    /** The file may be in order, but holds what can't be looked into; the detail says what to do. */
    public static final ProblemType NOT_CLEANABLE = new ProblemType(
            "file-not-cleanable",
            422,
            Text.of("ลบข้อมูลแฝงออกจากไฟล์นี้ไม่ได้", "What the file hides about its author can't be taken out"));

    /** The worst files take a quarter of a gigabyte for some seconds; several of them at once would end the process. */
    private static final Semaphore ONE_DOCUMENT_AT_A_TIME = new Semaphore(1, true);

    private CleanCopy() {}

    /**
     * @param type one of {@link #TYPES}
     * @param content at most some ten megabytes, whose first bytes said that it is of this type
     * @throws Problem {@code file-unreadable} (422), {@code file-not-cleanable} (422)
     * @throws IllegalArgumentException for another type
     */
    public static byte[] of(FileType type, byte[] content) {
        try {
            return switch (type) {
                case JPEG -> CleanJpeg.of(content);
                case PNG -> CleanPng.of(content);
                case PDF, DOCX -> ofDocument(type, content);
                case XLSX -> throw new IllegalArgumentException("no clean copy of " + type);
            };
        } catch (IOException e) {
            // Its message may hold parts of the file.
            throw new Problem(UNREADABLE);
        }
    }

    private static byte[] ofDocument(FileType type, byte[] content) throws IOException {
        ONE_DOCUMENT_AT_A_TIME.acquireUninterruptibly();
        try {
            return type == FileType.PDF ? CleanPdf.of(content) : CleanDocx.of(content);
        } finally {
            ONE_DOCUMENT_AT_A_TIME.release();
        }
    }
}
