package org.sujarit.kit.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.sujarit.kit.problem.Problem;

/**
 * PDFBox's parser, with an end to what a small file can make of itself: it unpacks the streams in which a file keeps its
 * objects without asking how large they become. Too much is a {@link Problem}, because the parser takes an {@link
 * IOException} for a fault in one object and goes on without it.
 */
final class BoundedPdf extends PDFParser {

    /** In the streams of objects together, unpacked. */
    private static final int MOST_UNPACKED = 16 << 20;
    /** Arrays, dictionaries and texts; each costs up to half a kilobyte of memory until it is written again. */
    private static final int MOST_OBJECTS = 250_000;

    private static final int MOST_NAMES = 600_000;
    /** Of any kind, most of them numbers. */
    private static final int MOST_VALUES = 1_500_000;
    /** One of the rows into which a predictor sorts what was unpacked. */
    private static final int LONGEST_ROW = 1 << 16;

    private static final int MOST_FILTERS = 4;
    /** Streams whose length stands in a stream whose length … */
    private static final int DEEPEST = 20;

    private static final Set<String> FOR_OBJECTS = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "RunLengthDecode",
            "RL");

    private int unpacked;
    private int objects;
    private int names;
    private int values;
    private int depth;

    BoundedPdf(byte[] content) throws IOException {
        super(new RandomAccessReadBuffer(content));
        // PDFBox makes every stream by its document, whichever of its parsers has found it.
        document = new BoundedDocument();
    }

    @Override
    protected void prepareDecryption() throws IOException {
        if (document.getTrailer().getItem(COSName.ENCRYPT) != null) {
            throw encrypted();
        }
    }

    static Problem encrypted() {
        return new Problem(CleanCopy.NOT_CLEANABLE)
                .detail(
                        "ไฟล์ PDF เข้ารหัสไว้ โปรดส่งไฟล์ที่ไม่เข้ารหัส",
                        "The PDF is encrypted; send it without encryption");
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        if (++depth > DEEPEST) {
            throw new Problem(CleanCopy.UNREADABLE);
        }
        try {
            return super.parseCOSStream(dictionary);
        } finally {
            depth--;
        }
    }

    @Override
    protected COSArray parseCOSArray() throws IOException {
        count(1, 0, 0);
        return super.parseCOSArray();
    }

    @Override
    protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
        count(1, 0, 0);
        return super.parseCOSDictionary(direct);
    }

    @Override
    protected COSString parseCOSString() throws IOException {
        count(1, 0, 0);
        return super.parseCOSString();
    }

    @Override
    protected COSName parseCOSName() throws IOException {
        count(0, 1, 0);
        return super.parseCOSName();
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        count(0, 0, 1);
        return super.parseDirObject();
    }

    /** What PDFBox will make of the objects in a stream, which it reads with a parser that isn't this one. */
    private void count(byte[] stream) {
        int begun = 0;
        int named = 0;
        int apart = 0;
        for (int i = 0; i < stream.length; i++) {
            switch (stream[i]) {
                case '[', '(' -> begun++;
                case '<' -> begun += i > 0 && stream[i - 1] == '<' ? 0 : 1;
                case '/' -> named++;
                case ' ', '\n', '\r', '\t' -> apart++;
                default -> {}
            }
        }
        count(begun, named, apart);
    }

    private void count(int moreObjects, int moreNames, int moreValues) {
        objects += moreObjects;
        names += moreNames;
        values += moreValues;
        if (objects > MOST_OBJECTS || names > MOST_NAMES || values > MOST_VALUES) {
            throw new Problem(CleanCopy.NOT_CLEANABLE)
                    .detail(
                            "ไฟล์ PDF มีส่วนประกอบมากเกินไป โปรดพิมพ์เป็น PDF ใหม่",
                            "The PDF is made of too many parts; print it to a new PDF");
        }
    }

    /**
     * A stream's content with some of its filters undone.
     *
     * @param filters of the stream, the first ones of them
     * @param most bytes after each of them
     */
    static byte[] decoded(COSStream stream, List<COSName> filters, int most) throws IOException {
        byte[] content;
        try (var raw = stream.createRawInputStream()) {
            content = raw.readAllBytes();
        }
        requireShortRows(stream);
        for (int i = 0; i < filters.size(); i++) {
            if (i == MOST_FILTERS || !FOR_OBJECTS.contains(filters.get(i).getName())) {
                throw new Problem(CleanCopy.UNREADABLE);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FilterFactory.INSTANCE
                    .getFilter(filters.get(i))
                    .decode(new ByteArrayInputStream(content), new BoundedOutput(most, out), stream, i);
            content = out.toByteArray();
        }
        return content;
    }

    static List<COSName> filters(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (!(array.getObject(i) instanceof COSName name)) {
                    throw new IOException("a filter without a name");
                }
                names.add(name);
            }
        }
        return names;
    }

    private static void requireShortRows(COSStream stream) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSDictionary dictionary) {
            requireShortRow(dictionary);
        } else if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary dictionary) {
                    requireShortRow(dictionary);
                }
            }
        }
    }

    private static void requireShortRow(COSDictionary parameters) {
        long columns = parameters.getLong(COSName.COLUMNS, 1);
        if (columns < 0 || columns > LONGEST_ROW || parameters.getLong(COSName.BITS_PER_COMPONENT, 8) > 16) {
            throw new Problem(CleanCopy.UNREADABLE);
        }
    }

    private final class BoundedDocument extends COSDocument {

        BoundedDocument() {
            super(IOUtils.createMemoryOnlyStreamCache(), BoundedPdf.this);
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new BoundedStream(createRandomAccessReadView(start, length));
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /** What PDFBox's parsers unpack, they ask for by {@code createView}. */
    private final class BoundedStream extends COSStream {

        BoundedStream(RandomAccessReadView content) throws IOException {
            super(null, content);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            byte[] content = decoded(this, filters(this), MOST_UNPACKED - unpacked);
            unpacked += content.length;
            count(content);
            countReferences(content.length);
            return new RandomAccessReadBuffer(content);
        }

        /** A table of references has columns of W bytes; an entry of no bytes would have no end. */
        private void countReferences(int length) {
            if (getDictionaryObject(COSName.W) instanceof COSArray widths) {
                int row = 0;
                for (int i = 0; i < widths.size(); i++) {
                    row += widths.getInt(i, 0);
                }
                count(row <= 0 ? MOST_OBJECTS + 1 : length / row, 0, 0);
            }
        }
    }
}
