package org.sujarit.kit.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How one part of a document names another, or an address outside.
 *
 * @param type a URI, of which the last word says what it leads to
 */
record DocxRelationship(String id, String type, String target, boolean external) {

    private static final Pattern PUBLIC_ADDRESS = Pattern.compile("(https?|mailto|tel):.*", Pattern.DOTALL);

    static List<DocxRelationship> in(byte[] part) throws IOException {
        List<DocxRelationship> found = new ArrayList<>();
        try {
            XMLStreamReader xml = BoundedXml.reader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    found.add(new DocxRelationship(
                            attribute(xml, "Id"),
                            attribute(xml, "Type"),
                            attribute(xml, "Target"),
                            "External".equals(xml.getAttributeValue(null, "TargetMode"))));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return found;
    }

    private static String attribute(XMLStreamReader xml, String name) throws IOException {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new IOException("a relationship without " + name);
        }
        return value;
    }

    String kind() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** Other links may lead to a person's own disk. */
    boolean isPublicLink() {
        boolean link = external && kind().equals("hyperlink");
        return link && PUBLIC_ADDRESS.matcher(target.toLowerCase(Locale.ROOT)).matches();
    }

    /** @param source the part that holds this relationship, empty for the whole package */
    String targetFrom(String source) {
        Deque<String> path = new ArrayDeque<>();
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path).toLowerCase(Locale.ROOT);
    }

    DocxRelationship to(String newTarget) {
        return new DocxRelationship(id, type, newTarget, external);
    }
}
