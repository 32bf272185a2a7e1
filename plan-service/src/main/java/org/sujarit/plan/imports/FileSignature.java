package org.sujarit.plan.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tells a file that isn't of the type it was sent as, so that its sender hears just that. */
final class FileSignature {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Excel puts an encrypted workbook into the container of its old format. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final int LOOKED_AT = 1_000;

    private FileSignature() {}

    static void check(byte[] content, SpreadsheetFormat format) throws RefusedFile {
        boolean wrong =
                switch (format) {
                    case XLSX -> starts(content, PDF) || isText(content);
                    case CSV -> List.of(ZIP, OLE2, PDF).stream().anyMatch(signature -> starts(content, signature));
                };
        if (wrong) {
            throw new RefusedFile(Rule.FILE_TYPE_WRONG, CellAddress.FILE, format);
        }
        if (starts(content, OLE2)) {
            throw new RefusedFile(Rule.FILE_ENCRYPTED_OR_OLD, CellAddress.FILE);
        }
    }

    private static boolean starts(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
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
