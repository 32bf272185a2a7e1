package org.sujarit.kit.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Copies the objects of a PDF from its catalog on, leaving out what {@link PdfRules} don't let through. */
final class PdfObjects {

    private static final int LARGEST_IMAGE = 32 << 20;

    private final COSDocument target;
    private final PdfRules rules;
    private final Map<COSBase, COSBase> copies = new IdentityHashMap<>();
    private final Deque<Unfilled> unfilled = new ArrayDeque<>();
    private final CRC32 sum = new CRC32();

    /** @param under the name by which a dictionary was come to, for what it may hold depends on it */
    private record Unfilled(COSBase source, COSBase copy, COSName under) {}

    PdfObjects(COSDictionary catalog, COSDocument target) {
        this.target = target;
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
            copy = dictionary instanceof COSStream ? target.createCOSStream() : new COSDictionary();
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
            fill(stream, (COSStream) copy);
        }
    }

    private void fill(COSStream source, COSStream copy) throws IOException {
        byte[] content = content(source, copy);
        sum.update(content);
        try (OutputStream out = copy.createRawOutputStream()) {
            out.write(content);
        }
    }

    private static byte[] content(COSStream source, COSStream copy) throws IOException {
        List<COSName> filters = BoundedPdf.filters(source);
        String last = filters.isEmpty() ? "" : filters.getLast().getName();
        return switch (last) {
            case "DCTDecode", "DCT" -> CleanJpeg.of(image(source, filters, copy));
            case "JPXDecode" -> CleanJpeg2000.of(image(source, filters, copy));
            default ->
                isProfile(source)
                        ? profile(source, filters, copy)
                        : BoundedPdf.decoded(source, List.of(), LARGEST_IMAGE);
        };
    }

    /** Only a colour profile's dictionary says the number of its colours and nothing of its type. */
    private static boolean isProfile(COSStream source) {
        return source.containsKey(COSName.N) && !source.containsKey(COSName.TYPE);
    }

    private static byte[] profile(COSStream source, List<COSName> filters, COSStream copy) throws IOException {
        byte[] profile = BoundedPdf.decoded(source, filters, IccProfile.LARGEST);
        copy.removeItem(COSName.FILTER);
        copy.removeItem(COSName.DECODE_PARMS);
        // Without one, viewers go by the number of the colours.
        return IccProfile.cleaned(profile).orElse(new byte[0]);
    }

    /** The file that an image was made of, and its filter left as the copy's only one. */
    private static byte[] image(COSStream source, List<COSName> filters, COSStream copy) throws IOException {
        int last = filters.size() - 1;
        copy.setItem(COSName.FILTER, filters.get(last));
        if (copy.getDictionaryObject(COSName.DECODE_PARMS) instanceof COSArray parameters) {
            copy.setItem(COSName.DECODE_PARMS, last < parameters.size() ? parameters.get(last) : null);
        }
        return BoundedPdf.decoded(source, filters.subList(0, last), LARGEST_IMAGE);
    }
}
