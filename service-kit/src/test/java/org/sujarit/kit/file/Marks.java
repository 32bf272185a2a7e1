package org.sujarit.kit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds the marked words of a fixture wherever they stand in a file: as text, in UTF-16, in hexadecimal, packed by zlib
 * at any place, or in the parts of an archive. It knows nothing of the formats themselves.
 */
final class Marks {

    /** The words, and the one day on which all that happened in the fixtures; a PNG writes it in binary. */
    private static final Pattern MARK =
            Pattern.compile("CANARY[-A-Z]*|CNRY|2031[-:]02[-:]03|20310203|\u0007\u00EF\u0002\u0003\u0004\u0005\u0006");

    private static final Pattern HEXADECIMAL = Pattern.compile("<([0-9A-Fa-f]{8,})>");
    private static final int DEEPEST = 3;

    private Marks() {}

    static Set<String> in(byte[] file) throws IOException {
        Set<String> found = new TreeSet<>();
        collect(file, found, 0);
        return found;
    }

    private static void collect(byte[] content, Set<String> found, int depth) throws IOException {
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        matches(raw, found);
        matches(raw.replace("\0", ""), found);
        Matcher hexadecimal = HEXADECIMAL.matcher(raw);
        while (hexadecimal.find()) {
            String digits = hexadecimal.group(1);
            byte[] text = HexFormat.of().parseHex(digits.substring(0, digits.length() & ~1));
            matches(new String(text, StandardCharsets.ISO_8859_1).replace("\0", ""), found);
        }
        if (depth < DEEPEST) {
            for (int at = raw.indexOf('x'); at >= 0; at = raw.indexOf('x', at + 1)) {
                collect(inflated(content, at), found, depth + 1);
            }
            if (raw.startsWith("PK")) {
                OfficeArchive.read(content, (name, part) -> {
                    matches(name, found);
                    collect(part, found, depth + 1);
                });
            }
        }
    }

    private static void matches(String text, Set<String> found) {
        MARK.matcher(text).results().forEach(mark -> found.add(mark.group()));
    }

    /** Nothing, mostly: only by chance is an x the beginning of a zlib stream. */
    private static byte[] inflated(byte[] content, int at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Inflater inflater = new Inflater();
        inflater.setInput(content, at, content.length - at);
        byte[] buffer = new byte[8_192];
        try {
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            // What came out so far counts.
            return out.toByteArray();
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }
}
