package org.sujarit.plan.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.sujarit.kit.file.Signature;

/** Tells a file that isn't of the type it was sent as, so that its sender hears just that. */
final class FileSignature {
    private static final int LOOKED_AT = 1_000;

    private FileSignature() {}

    static void check(byte[] content, SpreadsheetFormat format) throws RefusedFile {
        boolean wrong =
                switch (format) {
                    case XLSX -> Signature.PDF.isOf(content) || isText(content);
                    case CSV ->
                        Stream.of(Signature.ZIP, Signature.OLE2, Signature.PDF)
                                .anyMatch(signature -> signature.isOf(content));
                };
        if (wrong) {
            throw new RefusedFile(Rule.FILE_TYPE_WRONG, CellAddress.FILE, format);
        }
        // Excel puts an encrypted workbook into the container of its old format.
        if (Signature.OLE2.isOf(content)) {
            throw new RefusedFile(Rule.FILE_ENCRYPTED_OR_OLD, CellAddress.FILE);
        }
    }

    /** No archive: those begin with control characters after their two letters. */
    private static boolean isText(byte[] content) {
        int length = Math.min(content.length, LOOKED_AT);
        for (int i = 0; i < length; i++) {
            if (content[i] >= 0 && content[i] < ' ' && content[i] != '\n' && content[i] != '\r' && content[i] != '\t') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
