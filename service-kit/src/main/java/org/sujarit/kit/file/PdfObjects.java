package org.sujarit.kit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.sujarit.kit.problem.Problem;

/** Copies the objects of a PDF from its catalog on, leaving out what {@link PdfRules} don't let through. */
final class PdfObjects {

    private static final int LARGEST_IMAGE = 32 << 20;
    private static final int MOST_DECODED = 64 << 20;

    private final PdfRules rules;
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();
    private final Deque<Unfilled> unfilled = new ArrayDeque<>();
    private final CRC32 sum = new CRC32();
    private long decoded;

    /** @param under the name by which a dictionary was come to, for what it may hold depends on it */
    private record Unfilled(COSBase source, COSBase copy, COSName under) {}

    PdfObjects(COSDictionary catalog) {
        this.rules = new PdfRules(catalog);
    }

    /** One object after the other, however deep they lie in each other. */
    COSDictionary copyOf(COSDictionary catalog) throws IOException {
        COSBase copy = copyOf(catalog, COSName.ROOT);
        while (!unfilled.isEmpty()) {
            Unfilled next = unfilled.pop();
            if (next.source instanceof COSArray array) {
                fill(array, (COSArray) next.copy, next.under);
            } else {
                fill((COSDictionary) next.source, (COSDictionary) next.copy, next.under);
            }
        }
        return (COSDictionary) copy;
    }

    /** Of the streams as they were copied: equal for equal copies. */
    long fingerprint() {
        return sum.getValue();
    }

    /** Null for what is left out. */
    private COSBase copyOf(COSBase value, COSName under) {
        COSBase source = value instanceof COSObject reference ? reference.getObject() : value;
        if (source == null || source instanceof COSNull) {
            return null;
        }
        COSBase known = copies.get(source);
        if (known != null) {
            return known;
        }
        COSBase copy;
        if (source instanceof COSDictionary dictionary) {
            if (!rules.keep(dictionary)) {
                return null;
            }
            copy = dictionary instanceof COSStream ? new ContentStream() : new COSDictionary();
        } else if (source instanceof COSArray) {
            copy = new COSArray();
        } else {
            return source;
        }
        copy.setDirect(value == source && !(source instanceof COSStream));
        copies.put(source, copy);
        unfilled.push(new Unfilled(source, copy, under));
        return copy;
    }

    private void fill(COSArray source, COSArray copy, COSName under) {
        boolean onlyDictionaries = true;
        for (int i = 0; i < source.size(); i++) {
            COSBase element = source.getObject(i);
            onlyDictionaries &= element == null || element instanceof COSDictionary || element instanceof COSNull;
        }
        for (int i = 0; i < source.size(); i++) {
            COSBase element = copyOf(source.get(i), under);
            if (element != null) {
                copy.add(element);
            } else if (!onlyDictionaries) {
                // In a list the others move up, but in a tuple each has its place.
                copy.add(COSNull.NULL);
            }
        }
    }

    private void fill(COSDictionary source, COSDictionary copy, COSName under) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : source.entrySet()) {
            COSName key = entry.getKey();
            if (rules.keep(source, under, key)) {
                COSBase value = copyOf(entry.getValue(), key);
                if (value != null) {
                    copy.setItem(key, value);
                }
            }
        }
        if (source instanceof COSStream stream) {
            fill(stream, (ContentStream) copy);
        }
    }

    private void fill(COSStream source, ContentStream copy) throws IOException {
        byte[] content = content(source, copy);
        sum.update(content);
        copy.setContent(content);
    }

    private byte[] content(COSStream source, COSStream copy) throws IOException {
        List<COSName> filters = BoundedPdf.filters(source);
        String last = filters.isEmpty() ? "" : filters.getLast().getName();
        return switch (last) {
            case "DCTDecode", "DCT" -> CleanJpeg.of(image(source, filters, copy));
            case "JPXDecode" -> CleanJpeg2000.of(image(source, filters, copy));
            default -> isProfile(source) ? profile(source, filters, copy) : decoded(source, List.of(), LARGEST_IMAGE);
        };
    }

    private byte[] decoded(COSStream source, List<COSName> filters, int most) throws IOException {
        byte[] content = BoundedPdf.decoded(source, filters, most);
        // Streams may lie in each other, or be packed, so that together they are more than the file.
        decoded += content.length;
        if (decoded > MOST_DECODED) {
            throw new Problem(CleanCopy.UNREADABLE);
        }
        return content;
    }

    /** Only a colour profile's dictionary says the number of its colours and nothing of its type. */
    private static boolean isProfile(COSStream source) {
        return source.containsKey(COSName.N) && !source.containsKey(COSName.TYPE);
    }

    private byte[] profile(COSStream source, List<COSName> filters, COSStream copy) throws IOException {
        byte[] profile = decoded(source, filters, IccProfile.LARGEST);
        copy.removeItem(COSName.FILTER);
        copy.removeItem(COSName.DECODE_PARMS);
        // Without one, viewers go by the number of the colours.
        return IccProfile.cleaned(profile).orElse(new byte[0]);
    }

    /** The file that an image was made of, and its filter left as the copy's only one. */
    private byte[] image(COSStream source, List<COSName> filters, COSStream copy) throws IOException {
        int last = filters.size() - 1;
        copy.setItem(COSName.FILTER, filters.get(last));
        if (source.getDictionaryObject(COSName.DECODE_PARMS) instanceof COSArray parameters) {
            COSBase own = last < parameters.size() ? parameters.get(last) : null;
            copy.setItem(COSName.DECODE_PARMS, copyOf(own, COSName.DECODE_PARMS));
        }
        return decoded(source, filters.subList(0, last), LARGEST_IMAGE);
    }

    /** PDFBox's own takes some kilobytes for the smallest content. */
    private static final class ContentStream extends COSStream {

        private byte[] content = new byte[0];

        void setContent(byte[] content) {
            this.content = content;
            setInt(COSName.LENGTH, content.length);
        }

        @Override
        public boolean hasData() {
            return true;
        }

        @Override
        public InputStream createRawInputStream() {
            return new ByteArrayInputStream(content);
        }
    }
}
