package org.sujarit.kit.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Copies one XML part of a text document without what tells of its author. */
final class DocxXml {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

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
            Set.of("date", "dateUtc", "paraId", "textId", "durableId", "ed", "gfxdata", "href", "title");

    /** A drawing bears the name of the file that it was made of, often with its folder. */
    private static final Set<String> DRAWINGS = Set.of("docPr", "cNvPr", "imagedata", "fill", "shape");

    private static final Set<String> NAMES_OF_DRAWINGS = Set.of("descr", "title", "alt", "src");

    /** Of fields, which may fetch a file, and of charts, which may say from which file their numbers are. */
    private static final Set<String> INSTRUCTIONS = Set.of("instrText", "delInstrText", "f");

    private static final Pattern FILE_PATH =
            Pattern.compile("(?i)file:|(?<![a-z])[a-z]:[\\\\/]|\\\\\\\\[^\\\\\\s]+\\\\");

    private final DocxPart part;
    private final Set<String> relationships;

    /** @param relationships those that the copied part still has */
    DocxXml(DocxPart part, Set<String> relationships) {
        this.part = part;
        this.relationships = relationships;
    }

    /** @param out is left open */
    static void write(List<DocxRelationship> relationships, OutputStream out) throws IOException {
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
    }

    private static XMLStreamWriter writer(OutputStream out) throws IOException, XMLStreamException {
        out.write(DECLARATION.getBytes(StandardCharsets.UTF_8));
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** @param out is left open */
    void write(byte[] content, OutputStream out) throws IOException {
        try {
            XMLStreamWriter copy = writer(out);
            copy(BoundedXml.reader(content), copy);
            copy.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
        int depth = 0;
        int leftOutFrom = 0;
        boolean instruction = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (leftOutFrom == 0 && isLeftOut(in, depth)) {
                        leftOutFrom = depth;
                    }
                    if (leftOutFrom == 0) {
                        start(in, out);
                    }
                    instruction = INSTRUCTIONS.contains(in.getLocalName());
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
        boolean leads = false;
        boolean leadsNowhere = false;
        for (int i = 0; i < in.getAttributeCount(); i++) {
            leads |= isReference(in, i) && !leadsNowhere(in, i);
            leadsNowhere |= leadsNowhere(in, i);
        }
        // A link without its address is still text; anything else stands for what is no longer there.
        return leadsNowhere && !leads && !name.equals("hyperlink");
    }

    private static boolean isReference(XMLStreamReader in, int attribute) {
        String namespace = in.getAttributeNamespace(attribute);
        return (namespace != null && namespace.endsWith("/relationships"))
                || in.getAttributeLocalName(attribute).equals("relid");
    }

    private boolean leadsNowhere(XMLStreamReader in, int attribute) {
        String id = in.getAttributeValue(attribute);
        return isReference(in, attribute) && !id.isEmpty() && !relationships.contains(id);
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
