package org.sujarit.complaint.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the XML of which a JSON document is the Spark Convention's mapping, to which GeoReport v2 holds: a list is an
 * element of the list's name with an element for each of its items, and what is null an empty element.
 */
final class SparkXml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    /** What an item is called in the list of that name. */
    private static final Map<String, String> ITEMS = Map.of(
            "services", "service",
            "service_requests", "request",
            "attributes", "attribute",
            "endpoints", "endpoint",
            "formats", "format",
            "errors", "error");

    /** No XML document can hold them, not even escaped (XML 1.0, section 2.2). */
    private static final Pattern NO_XML_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private SparkXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param root the name of the whole */
    static byte[] write(String root, JsonNode json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            new SparkXml(xml).element(root, json);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void element(String name, JsonNode value) throws XMLStreamException {
        xml.writeStartElement(name);
        if (value.isArray()) {
            for (JsonNode item : value) {
                element(ITEMS.get(name), item);
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                element(field.getKey(), field.getValue());
            }
        } else if (!value.isNull()) {
            xml.writeCharacters(NO_XML_CHARACTER.matcher(value.asText()).replaceAll("\uFFFD"));
        }
        xml.writeEndElement();
    }
}
