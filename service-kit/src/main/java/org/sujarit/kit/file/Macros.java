package org.sujarit.kit.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How office documents (OOXML) carry programs. */
public final class Macros {

    private Macros() {}

    /**
     * @param name of a part of the document's archive
     * @param content of that part
     */
    public static boolean isIn(String name, byte[] content) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean code = lower.endsWith("vbaproject.bin") || lower.startsWith("xl/macrosheets/");
        return code
                || (lower.equals("[content_types].xml")
                        && new String(content, StandardCharsets.UTF_8).contains("macroEnabled"));
    }
}
