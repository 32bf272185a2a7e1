package org.sujarit.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sujarit.kit.file.CleanCopyTest.assertRefused;
import static org.sujarit.kit.file.CleanCopyTest.assertSamePixels;
import static org.sujarit.kit.file.CleanCopyTest.fixture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.problem.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class CleanDocxTest {

    private static final List<String> TEXTS = List.of("document", "header", "comments");

    @Test
    void theTextStays() throws Exception {
        byte[] original = fixture("letter.docx");
        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(CleanCopy.of(FileType.DOCX, original));
        for (String text : TEXTS) {
            String part = "word/" + text + ".xml";
            assertThat(text(after.get(part)))
                    .isNotEmpty()
                    .isEqualTo(text(before.getOrDefault(part, before.get("word/" + text + "1.xml"))));
        }
    }

    @Test
    void itsPartsFitTogether() throws Exception {
        Map<String, byte[]> parts = parts(CleanCopy.of(FileType.DOCX, fixture("letter.docx")));
        List<String> typed = new ArrayList<>();
        for (Element override : elements(parts.get("[Content_Types].xml"), "Override")) {
            typed.add(override.getAttribute("PartName").substring(1));
        }
        assertThat(parts.keySet()).containsAll(typed);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String name = part.getKey();
            if (name.endsWith(".rels")) {
                String folder = name.substring(0, name.indexOf("_rels/"));
                for (Element relationship : elements(part.getValue(), "Relationship")) {
                    if (!relationship.getAttribute("TargetMode").equals("External")) {
                        String target = URI.create("/" + folder)
                                .resolve(relationship.getAttribute("Target"))
                                .getPath();
                        assertThat(parts).containsKey(target.substring(1));
                    }
                }
            } else if (name.startsWith("word/") && name.endsWith(".xml")) {
                assertThat(typed).contains(name);
                List<String> ids = ids(parts.get("word/_rels/" + name.substring(5) + ".rels"));
                assertThat(references(part.getValue())).isSubsetOf(ids);
            }
        }
    }

    @Test
    void nobodyIsNamedAsAuthorAndNoTimeIsTold() throws Exception {
        Map<String, byte[]> parts = parts(CleanCopy.of(FileType.DOCX, fixture("letter.docx")));
        for (String part : List.of("word/document.xml", "word/comments.xml")) {
            for (Element element : elements(parts.get(part), "*")) {
                assertThat(element.getAttribute("w:author")).isIn("", "Author");
                assertThat(element.getAttribute("w:initials")).isIn("", "A");
                assertThat(element.hasAttribute("w:date")).isFalse();
                assertThat(element.hasAttribute("w:rsidR")).isFalse();
            }
        }
        assertThat(parts.keySet()).noneMatch(name -> name.startsWith("docProps/") || name.startsWith("customXml/"));
    }

    @Test
    void theArchiveHasNoTime() throws Exception {
        byte[] copy = CleanCopy.of(FileType.DOCX, fixture("letter.docx"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                assertThat(part.getExtra()).isNull();
            }
        }
    }

    @Test
    void itsPicturesStayAndAreCleanedToo() throws Exception {
        Map<String, byte[]> before = parts(fixture("letter.docx"));
        Map<String, byte[]> after = parts(CleanCopy.of(FileType.DOCX, fixture("letter.docx")));
        assertSamePixels(before.get("word/media/CANARY-DOCX-MEDIANAME.jpeg"), after.get("word/media/image1.jpg"));
        assertSamePixels(before.get("word/media/image2.png"), after.get("word/media/image2.png"));
        assertThat(elements(after.get("word/document.xml"), "a:blip")).hasSize(2);
    }

    @Test
    void ofAnEmbeddedFileOnlyItsPictureStays() throws Exception {
        byte[] document =
                parts(CleanCopy.of(FileType.DOCX, fixture("letter.docx"))).get("word/document.xml");
        assertThat(elements(document, "o:OLEObject")).isEmpty();
        assertThat(elements(document, "v:imagedata")).hasSize(1);
    }

    @Test
    void aLinkToADiskIsPlainText() throws Exception {
        byte[] document =
                parts(CleanCopy.of(FileType.DOCX, fixture("letter.docx"))).get("word/document.xml");
        List<Element> links = elements(document, "w:hyperlink");
        assertThat(links).extracting(link -> link.getAttribute("r:id")).containsExactly("rId8", "");
        assertThat(links).extracting(Element::getTextContent).containsExactly("ระเบียบ", "แฟ้มในเครื่อง");
    }

    @Test
    void aFieldWithAPublicAddressStays() throws Exception {
        byte[] copy = CleanCopy.of(
                FileType.DOCX,
                withDocument("\"C:\\\\Users\\\\CANARY-DOCX-FIELDPATH\\\\a.png\"", "\"https://example.org/a.png\""));
        assertThat(new String(parts(copy).get("word/document.xml"), StandardCharsets.UTF_8))
                .contains("https://example.org/a.png");
    }

    @Test
    void aPictureThatIsLinkedToADiskTooStaysAsItIsEmbedded() throws Exception {
        byte[] copy = CleanCopy.of(FileType.DOCX, withDocument("r:embed=\"rId5\"", "r:embed=\"rId5\" r:link=\"rId9\""));
        List<Element> blips = elements(parts(copy).get("word/document.xml"), "a:blip");
        assertThat(blips).hasSize(2).noneMatch(blip -> blip.hasAttribute("r:link"));
    }

    private static byte[] withDocument(String before, String after) throws IOException {
        Map<String, byte[]> parts = parts(fixture("letter.docx"));
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(document).contains(before);
        parts.put("word/document.xml", document.replace(before, after).getBytes(StandardCharsets.UTF_8));
        return archive(parts);
    }

    @Test
    void aPictureThatCannotBeCleanedIsRefusedWithAnAdvice() throws IOException {
        Map<String, byte[]> parts = parts(fixture("letter.docx"));
        parts.put("word/media/image2.png", new byte[] {1, 0, 0, 0, ' ', 'E', 'M', 'F'});
        assertThatThrownBy(() -> CleanCopy.of(FileType.DOCX, archive(parts)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(CleanCopy.NOT_CLEANABLE);
                    assertThat(problem.detail().en()).contains("send it as a PDF");
                });
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        Map<String, byte[]> parts = parts(fixture("letter.docx"));
        for (String type : List.of(
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>")) {
            for (String part : List.of("word/document.xml", "word/_rels/document.xml.rels", "_rels/.rels")) {
                Map<String, byte[]> changed = new LinkedHashMap<>(parts);
                changed.put(part, type.getBytes(StandardCharsets.UTF_8));
                assertRefused(FileType.DOCX, archive(changed));
            }
        }
    }

    @Test
    void anEndlessDocumentIsRefused() throws IOException {
        Map<String, byte[]> parts = parts(fixture("letter.docx"));
        parts.put("word/document.xml", "<a>".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        assertRefused(FileType.DOCX, archive(parts));

        parts.put("word/document.xml", new byte[60 << 20]);
        assertRefused(FileType.DOCX, archive(parts));
    }

    @Test
    void aDocumentThatLeadsOutOfItsArchiveOrInACircleIsBounded() throws IOException {
        Map<String, byte[]> parts = parts(fixture("letter.docx"));
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        parts.put("word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Type="%1$sheader" Target="document.xml"/>
                  <Relationship Id="rId2" Type="%1$sfooter" Target="../../../../etc/passwd"/>
                  <Relationship Id="rId3" Type="%1$simage" Target="http://127.0.0.1:1/a.png" TargetMode="External"/>
                </Relationships>""".formatted(type).getBytes(StandardCharsets.UTF_8));

        byte[] copy = CleanCopy.of(FileType.DOCX, archive(parts));

        assertThat(new String(parts(copy).get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8))
                .contains("rId1")
                .doesNotContain("rId2", "rId3");
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        OfficeArchive.read(archive, parts::put);
        return parts;
    }

    private static byte[] archive(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static String text(byte[] part) throws Exception {
        return parsed(part)
                .getDocumentElement()
                .getTextContent()
                .replaceAll("INCLUDEPICTURE.*\"", "")
                .replace("  ", "");
    }

    private static List<String> ids(byte[] relationships) throws Exception {
        return relationships == null
                ? List.of()
                : elements(relationships, "Relationship").stream()
                        .map(relationship -> relationship.getAttribute("Id"))
                        .toList();
    }

    private static List<String> references(byte[] part) throws Exception {
        List<String> references = new ArrayList<>();
        for (Element element : elements(part, "*")) {
            for (String name : List.of("r:id", "r:embed", "r:link")) {
                if (element.hasAttribute(name)) {
                    references.add(element.getAttribute(name));
                }
            }
        }
        return references;
    }

    private static List<Element> elements(byte[] part, String name) throws Exception {
        NodeList found = parsed(part).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document parsed(byte[] part) throws Exception {
        try (InputStream in = new ByteArrayInputStream(part)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (SAXException e) {
            throw new AssertionError("a part that is no XML", e);
        }
    }
}
