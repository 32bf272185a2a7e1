package org.sujarit.kit.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Copies one XML part of a text document without what tells of its author. */
final class DocxXml {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final int LARGEST_COPY = 64 << 20;
    private static final int DEEPEST = 500;

    /** Of the settings only those by which the document looks as it does. */
    private static final Set<String> SETTINGS = Set.of(
            "zoom",
            "displayBackgroundShape",
            "mirrorMargins",
            "alignBordersAndEdges",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "gutterAtTop",
            "revisionView",
            "trackRevisions",
            "defaultTabStop",
            "autoHyphenation",
            "consecutiveHyphenLimit",
            "hyphenationZone",
            "doNotHyphenateCaps",
            "evenAndOddHeaders",
            "bookFoldRevPrinting",
            "bookFoldPrinting",
            "bookFoldPrintingSheets",
            "drawingGridHorizontalSpacing",
            "drawingGridVerticalSpacing",
            "characterSpacingControl",
            "noLineBreaksAfter",
            "noLineBreaksBefore",
            "footnotePr",
            "endnotePr",
            "compat",
            "mathPr",
            "themeFontLang",
            "clrSchemeMapping",
            "shapeDefaults",
            "hdrShapeDefaults",
            "decimalSymbol",
            "listSeparator");

    /** The session of a style, and the link of a field to properties that are not in the copy. */
    private static final Set<String> ELEMENTS_LEFT_OUT = Set.of("rsid", "rsids", "dataBinding", "docVars", "mailMerge");

    /** Times, sessions, paragraphs' own numbers, who may edit, and a whole older drawing. */
    private static final Set<String> ATTRIBUTES_LEFT_OUT =
            Set.of("date", "dateUtc", "paraId", "textId", "ed", "gfxdata", "href", "title");

    /** A drawing bears the name of the file that it was made of, often with its folder. */
    private static final Set<String> DRAWINGS = Set.of("docPr", "cNvPr", "imagedata", "shape");

    private static final Set<String> NAMES_OF_DRAWINGS = Set.of("descr", "title", "alt", "src");

    private static final Pattern FILE_PATH = Pattern.compile("(?i)file:|[a-z]:[\\\\/]|\\\\\\\\[^\\\\\\s]+\\\\");

    private final DocxPart part;
    private final Set<String> relationships;

    /** @param relationships those that the copied part still has */
    DocxXml(DocxPart part, Set<String> relationships) {
        this.part = part;
        this.relationships = relationships;
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /** Office programs declare no document types; what they could do to a reader isn't tried out. */
    static int next(XMLStreamReader in) throws XMLStreamException {
        int event = in.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document of no office program");
        }
        return event;
    }

    static byte[] relationships(List<DocxRelationship> relationships) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = writer(out);
            xml.writeStartElement("Relationships");
            xml.writeDefaultNamespace("http://schemas.openxmlformats.org/package/2006/relationships");
            for (DocxRelationship relationship : relationships) {
                xml.writeEmptyElement("Relationship");
                xml.writeAttribute("Id", relationship.id());
                xml.writeAttribute("Type", relationship.type());
                xml.writeAttribute("Target", relationship.target());
                if (relationship.external()) {
                    xml.writeAttribute("TargetMode", "External");
                }
            }
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private static XMLStreamWriter writer(ByteArrayOutputStream out) throws XMLStreamException {
        out.writeBytes(DECLARATION.getBytes(StandardCharsets.UTF_8));
        return XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(new BoundedOutput(LARGEST_COPY, out), StandardCharsets.UTF_8.name());
    }

    byte[] cleaned(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        try {
            XMLStreamReader in = reader(new ByteArrayInputStream(content));
            XMLStreamWriter copy = writer(out);
            copy(in, copy);
            copy.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }

    private void copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        int depth = 0;
        int leftOutFrom = 0;
        boolean instruction = false;
        while (in.hasNext()) {
            switch (next(in)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("deeper than any document");
                    }
                    if (leftOutFrom == 0 && isLeftOut(in, depth)) {
                        leftOutFrom = depth;
                    }
                    if (leftOutFrom == 0) {
                        start(in, out);
                    }
                    instruction = in.getLocalName().equals("instrText");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (leftOutFrom == 0) {
                        out.writeEndElement();
                    } else if (leftOutFrom == depth) {
                        leftOutFrom = 0;
                    }
                    depth--;
                    instruction = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    boolean path =
                            instruction && FILE_PATH.matcher(in.getText()).find();
                    if (leftOutFrom == 0 && !path) {
                        out.writeCharacters(in.getText());
                    }
                }
                // Comments and instructions to programs.
                default -> {}
            }
        }
    }

    private boolean isLeftOut(XMLStreamReader in, int depth) {
        String name = in.getLocalName();
        if (part == DocxPart.SETTINGS && depth == 2 && !SETTINGS.contains(name)) {
            return true;
        }
        if (ELEMENTS_LEFT_OUT.contains(name)) {
            return true;
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            // A link without its address is still text; anything else stands for what is no longer there.
            if (leadsNowhere(in, i) && !name.equals("hyperlink")) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsNowhere(XMLStreamReader in, int attribute) {
        String namespace = in.getAttributeNamespace(attribute);
        boolean reference = (namespace != null && namespace.endsWith("/relationships"))
                || in.getAttributeLocalName(attribute).equals("relid");
        String id = in.getAttributeValue(attribute);
        return reference && !id.isEmpty() && !relationships.contains(id);
    }

    private void start(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        String namespace = in.getNamespaceURI();
        out.writeStartElement(prefix(in.getPrefix()), in.getLocalName(), namespace == null ? "" : namespace);
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String uri = in.getNamespaceURI(i) == null ? "" : in.getNamespaceURI(i);
            if (in.getNamespacePrefix(i) == null) {
                out.writeDefaultNamespace(uri);
            } else {
                out.writeNamespace(in.getNamespacePrefix(i), uri);
            }
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (!isLeftOut(in, i, in.getAttributeNamespace(i)) && !leadsNowhere(in, i)) {
                attribute(in, i, out);
            }
        }
    }

    private static boolean isLeftOut(XMLStreamReader in, int attribute, String namespace) {
        String name = in.getAttributeLocalName(attribute);
        boolean qualified = namespace != null && !namespace.isEmpty();
        if (qualified) {
            return ATTRIBUTES_LEFT_OUT.contains(name) || name.startsWith("rsid");
        }
        return NAMES_OF_DRAWINGS.contains(name) && DRAWINGS.contains(in.getLocalName());
    }

    private static void attribute(XMLStreamReader in, int attribute, XMLStreamWriter out) throws XMLStreamException {
        String name = in.getAttributeLocalName(attribute);
        String namespace = in.getAttributeNamespace(attribute);
        String value = value(in, attribute, name);
        if (namespace == null || namespace.isEmpty()) {
            out.writeAttribute(name, value);
        } else {
            out.writeAttribute(prefix(in.getAttributePrefix(attribute)), namespace, name, value);
        }
    }

    private static String value(XMLStreamReader in, int attribute, String name) {
        String value = in.getAttributeValue(attribute);
        return switch (name) {
            // The words that Word itself puts there.
            case "author" -> "Author";
            case "initials" -> "A";
            case "name" -> DRAWINGS.contains(in.getLocalName()) ? "" : value;
            case "instr" -> FILE_PATH.matcher(value).find() ? "" : value;
            default -> value;
        };
    }

    private static String prefix(String prefix) {
        return prefix == null ? "" : prefix;
    }
}
