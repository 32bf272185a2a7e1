package org.sujarit.kit.file;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.sujarit.kit.problem.Problem;

/**
 * Reads XML of strangers: without document types, which office programs don't write, and with an end to depth and to
 * names, each of which the platform's parser keeps.
 */
final class BoundedXml extends StreamReaderDelegate {

    /** Some hundred pages of text and more; the parser makes several copies of its longest piece. */
    private static final int LARGEST = 10 << 20;

    private static final int DEEPEST = 500;
    private static final int MOST_NAMES = 2_000;
    private static final int MOST_ATTRIBUTES = 200;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Set<String> names = new HashSet<>();
    private int depth;

    private BoundedXml(XMLStreamReader reader) {
        super(reader);
    }

    static BoundedXml reader(byte[] part) throws XMLStreamException {
        if (part.length > LARGEST) {
            throw new Problem(CleanCopy.NOT_CLEANABLE)
                    .detail("เอกสารยาวเกินไป โปรดส่งเป็น PDF", "The document is too long; send it as a PDF");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // It would write on the standard error what is refused anyway.
        factory.setXMLReporter((message, type, information, place) -> {});
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
        return new BoundedXml(factory.createXMLStreamReader(new StringReader(text(part))));
    }

    /** Office programs write UTF-8. Of other bytes, too, the parser would write on the standard error. */
    private static String text(byte[] part) throws XMLStreamException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new XMLStreamException("not in UTF-8", e);
        }
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("a document of no office program");
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                takeNames();
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.add(getPITarget());
            default -> {}
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw new XMLStreamException("deeper, or of more words, than any document");
        }
        return event;
    }

    private void takeNames() {
        names.add(getPrefix());
        names.add(getLocalName());
        for (int i = 0; i < getAttributeCount(); i++) {
            names.add(getAttributePrefix(i));
            names.add(getAttributeLocalName(i));
        }
        for (int i = 0; i < getNamespaceCount(); i++) {
            names.add(getNamespacePrefix(i));
            names.add(getNamespaceURI(i));
        }
    }
}
