package org.sujarit.plan.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sujarit.kit.table.Csv;

/** A CSV file as one sheet without a name. A row's number is the record's, as a spreadsheet program shows it. */
final class CsvSheet {
    static final int MAX_BYTES = 5 << 20;

    private CsvSheet() {}

    static List<SheetText> read(byte[] content) throws RefusedFile {
        if (content.length > MAX_BYTES) {
            throw new RefusedFile(Rule.FILE_TOO_LARGE, CellAddress.FILE, MAX_BYTES + " bytes");
        }
        BoundedCells cells = new BoundedCells();
        cells.startSheet("");
        try (CSVParser records = CSVFormat.RFC4180.parse(new StringReader(decode(content)))) {
            for (CSVRecord record : records) {
                cells.addRow((int) record.getRecordNumber(), texts(record), Set.of());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new RefusedFile(Rule.FILE_UNREADABLE, e);
        }
        return cells.sheets();
    }

    private static String decode(byte[] content) throws RefusedFile {
        try {
            // A decoder of its own reports malformed bytes, where a String would silently hold replacement characters.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedFile(Rule.FILE_NOT_UTF_8, e);
        }
    }

    private static Map<Integer, String> texts(CSVRecord record) {
        Map<Integer, String> texts = new TreeMap<>();
        for (int column = 0; column < record.size(); column++) {
            if (!record.get(column).isEmpty()) {
                texts.put(column, Csv.withoutGuard(record.get(column)));
            }
        }
        return texts;
    }
}
