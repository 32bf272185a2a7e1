package org.sujarit.plan.imports;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Refuses XML with more names than any workbook has. The library's parser gets slower with each new one, so that a small
 * file could keep it busy for minutes; the platform's parser doesn't, and looks first.
 */
final class XmlNames {
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_ATTRIBUTES = 200;
    private static final XMLInputFactory PLATFORM = XMLInputFactory.newDefaultFactory();

    static {
        PLATFORM.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        PLATFORM.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // It would write on the standard error what is refused anyway.
        PLATFORM.setXMLReporter((message, type, information, place) -> {});
        PLATFORM.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
    }

    private XmlNames() {}

    static void requireFew(byte[] part) throws XMLStreamException, RefusedFile {
        Set<String> names = new HashSet<>();
        XMLStreamReader reader = PLATFORM.createXMLStreamReader(new ByteArrayInputStream(part));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new RefusedFile(Rule.DOCUMENT_TYPE_DECLARED, CellAddress.FILE);
                case XMLStreamConstants.START_ELEMENT -> {
                    names.add(reader.getPrefix() + ":" + reader.getLocalName());
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        names.add(reader.getAttributePrefix(i) + ":" + reader.getAttributeLocalName(i));
                    }
                    requireFew(names);
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    names.add(reader.getPITarget());
                    requireFew(names);
                }
                default -> {}
            }
        }
        reader.close();
    }

    private static void requireFew(Set<String> names) throws RefusedFile {
        if (names.size() > MOST_NAMES) {
            throw new RefusedFile(Rule.FILE_UNREADABLE, CellAddress.FILE);
        }
    }
}
