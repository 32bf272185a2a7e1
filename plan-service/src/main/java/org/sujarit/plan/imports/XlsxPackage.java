package org.sujarit.plan.imports;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.sujarit.kit.file.Macros;

/**
 * Makes an XLSX file of a stranger safe to hand to the spreadsheet library, which trusts sizes and addresses it finds.
 * Every XML part is unpacked under a bound and looked through with the library's own parser, then packed anew, so that
 * the library sees exactly the bytes that were checked; pictures and the like are left behind.
 */
final class XlsxPackage {
    private static final int MAX_BYTES = 50 << 20;
    private static final int MAX_PARTS = 1_000;
    /** Real plans unpack to 5–40 times their size; small files may do as they like. */
    private static final int MAX_RATIO = 200;

    private static final int RATIO_COUNTS_FROM = 10 << 20;
    private static final int MAX_FORMULAS = 500;
    private static final int MAX_FORMULA_CHARS = 1_000;
    /** The library makes room for every column up to an address, and Excel itself ends at XFD1048576. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private final XMLInputFactory xml = new InputFactoryImpl();
    private int formulas;
    /** Cells name texts by their place in a list; the library takes a place that is not there for an empty cell. */
    private int sharedTexts;

    private int greatestSharedText = -1;

    private XlsxPackage() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    static byte[] verified(byte[] content) throws RefusedFile {
        requireSize(0, content.length, content.length);
        try {
            return new XlsxPackage().repack(content);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new RefusedFile(Rule.FILE_UNREADABLE, e);
        }
    }

    private byte[] repack(byte[] content) throws IOException, XMLStreamException, RefusedFile {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(content).get();
                ZipOutputStream out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            int unpacked = 0;
            int parts = 0;
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] part = unpack(in, entry, MAX_BYTES - unpacked + 1);
                unpacked += part.length;
                requireSize(++parts, unpacked, content.length);
                if (Macros.isIn(entry.getName(), part)) {
                    throw new RefusedFile(Rule.FILE_WITH_MACROS, CellAddress.FILE);
                }
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    XmlNames.requireFew(part);
                    check(part);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part);
                }
            }
        }
        if (greatestSharedText >= sharedTexts) {
            throw new RefusedFile(Rule.FILE_UNREADABLE, CellAddress.FILE);
        }
        return copy.toByteArray();
    }

    /** Counts what really comes out, because an entry's header can claim any size. */
    private static byte[] unpack(ZipFile zip, ZipArchiveEntry entry, int atMost) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(atMost);
        }
    }

    private static void requireSize(int parts, int unpacked, int packed) throws RefusedFile {
        boolean absurdRatio = unpacked > RATIO_COUNTS_FROM && unpacked / MAX_RATIO > packed;
        if (parts > MAX_PARTS || unpacked > MAX_BYTES || absurdRatio) {
            throw new RefusedFile(Rule.FILE_TOO_LARGE, CellAddress.FILE, (MAX_BYTES >> 20) + " MiB");
        }
    }

    private void check(byte[] part) throws XMLStreamException, RefusedFile {
        XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(part));
        int textChars = 0;
        String element = "";
        boolean namesSharedText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new RefusedFile(Rule.DOCUMENT_TYPE_DECLARED, CellAddress.FILE);
                case XMLStreamConstants.START_ELEMENT -> {
                    element = reader.getLocalName();
                    textChars = 0;
                    checkElement(element, reader.getAttributeValue(null, "r"));
                    if (element.equals("c")) {
                        namesSharedText = "s".equals(reader.getAttributeValue(null, "t"));
                    } else if (element.equals("v") && namesSharedText) {
                        // Its text is all there is in it; the reader stands behind it afterwards.
                        greatestSharedText = Math.max(greatestSharedText, place(reader.getElementText()));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    textChars += reader.getTextLength();
                    checkText(element, textChars);
                }
                default -> {}
            }
        }
        reader.close();
    }

    private static int place(String text) throws RefusedFile {
        try {
            int place = Integer.parseInt(text.strip());
            if (place >= 0) {
                return place;
            }
        } catch (NumberFormatException e) {
            throw new RefusedFile(Rule.FILE_UNREADABLE, e);
        }
        throw new RefusedFile(Rule.FILE_UNREADABLE, CellAddress.FILE);
    }

    private void checkElement(String element, String address) throws RefusedFile {
        if (element.equals("si")) {
            sharedTexts++;
        }
        if (element.equals("c") && address != null && !ADDRESS.matcher(address).matches()) {
            throw new RefusedFile(Rule.FILE_UNREADABLE, CellAddress.FILE);
        }
        if (element.equals("f") && ++formulas > MAX_FORMULAS) {
            throw new RefusedFile(Rule.TOO_MANY_FORMULAS, CellAddress.FILE);
        }
    }

    private static void checkText(String element, int chars) throws RefusedFile {
        if (element.equals("f") && chars > MAX_FORMULA_CHARS) {
            throw new RefusedFile(Rule.TOO_MANY_FORMULAS, CellAddress.FILE);
        }
        if (element.equals("v") && chars > BoundedCells.MAX_CELL_CHARS) {
            throw new RefusedFile(Rule.CELL_TOO_LONG, CellAddress.FILE, BoundedCells.MAX_CELL_CHARS);
        }
    }
}
