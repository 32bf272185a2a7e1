package org.sujarit.kit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sujarit.kit.problem.Problem;

/**
 * A text document packed anew from the parts that it is shown with, under names of ours. Embedded files are left out,
 * while the pictures that stand for them stay; pictures are cleaned too.
 */
final class CleanDocx {

    /** Before it is packed. */
    private static final int MOST_WRITTEN = 100 << 20;
    /** An archive tells a date of every part. For the first that it can, Java would write a zone beside it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PACKAGE = "";

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, String> newNames = new HashMap<>();
    private final Map<DocxPart, Integer> numbers = new EnumMap<>(DocxPart.class);
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<Planned> planned = new ArrayList<>();
    /** The old names by the new ones. */
    private final Map<String, String> pictures = new LinkedHashMap<>();

    private record Waiting(String source, DocxPart part, String newName) {}

    private record Planned(Waiting part, List<DocxRelationship> kept) {}

    private CleanDocx() {}

    /**
     * @throws Problem {@code file-not-cleanable} for pictures other than JPEG and PNG, and for parts in other formats
     *     than the document's own
     */
    static byte[] of(byte[] content) throws IOException {
        CleanDocx docx = new CleanDocx();
        OfficeArchive.read(content, docx::take);
        return docx.pack(docx.planAll());
    }

    private void take(String name, byte[] part) throws IOException {
        // Names of parts differ by more than case.
        if (parts.put(name.toLowerCase(Locale.ROOT), part) != null) {
            throw new IOException("two parts of one name");
        }
    }

    /** Goes from relationship to relationship and gives new names; gives back the first relationship of the copy. */
    private DocxRelationship planAll() throws IOException {
        List<DocxRelationship> roots = relationships(PACKAGE).stream()
                .filter(relationship -> relationship.kind().equals("officeDocument"))
                .toList();
        if (roots.size() != 1 || !parts.containsKey(roots.getFirst().targetFrom(PACKAGE))) {
            throw new IOException("not one document");
        }
        DocxRelationship root = roots.getFirst();
        String document = follow(PACKAGE, root, DocxPart.DOCUMENT);
        while (!waiting.isEmpty()) {
            Waiting next = waiting.remove();
            List<DocxRelationship> kept = new ArrayList<>();
            for (DocxRelationship relationship : relationships(next.source)) {
                newTarget(next.source, relationship).ifPresent(target -> kept.add(relationship.to(target)));
            }
            planned.add(new Planned(next, kept));
        }
        return root.to(document);
    }

    /** Empty for what is left out; all parts stand in one folder, from which the target is given. */
    private Optional<String> newTarget(String source, DocxRelationship relationship) throws IOException {
        if (relationship.external()) {
            return relationship.isPublicLink() ? Optional.of(relationship.target()) : Optional.empty();
        }
        String target = relationship.targetFrom(source);
        if (!parts.containsKey(target)) {
            return Optional.empty();
        }
        if (relationship.kind().equals("aFChunk")) {
            throw foreign();
        }
        Optional<String> name = relationship.kind().equals("image")
                ? picture(target)
                : DocxPart.ledToBy(relationship.kind()).map(part -> follow(source, relationship, part));
        return name.map(inPackage -> inPackage.substring("word/".length()));
    }

    private String follow(String source, DocxRelationship relationship, DocxPart part) {
        return newNames.computeIfAbsent(relationship.targetFrom(source), target -> {
            String name = part.name(numbers.merge(part, 1, Integer::sum));
            waiting.add(new Waiting(target, part, name));
            return name;
        });
    }

    private Optional<String> picture(String target) throws IOException {
        String known = newNames.get(target);
        if (known != null) {
            return Optional.of(known);
        }
        byte[] content = parts.get(target);
        boolean jpeg = Signature.JPEG.isOf(content);
        if (!jpeg && !Signature.PNG.isOf(content)) {
            if (target.endsWith(".svg")) {
                // A PNG always stands beside it for those who can't show it.
                return Optional.empty();
            }
            throw foreign();
        }
        String name = "word/media/image" + (pictures.size() + 1) + (jpeg ? ".jpg" : ".png");
        pictures.put(name, target);
        newNames.put(target, name);
        return Optional.of(name);
    }

    private static Problem foreign() {
        return new Problem(CleanCopy.NOT_CLEANABLE)
                .detail(
                        "เอกสารมีภาพหรือส่วนประกอบที่ไม่ใช่ JPEG หรือ PNG โปรดส่งเป็น PDF",
                        "The document holds a picture that is neither JPEG nor PNG, or a part in another format;"
                                + " send it as a PDF");
    }

    private List<DocxRelationship> relationships(String source) throws IOException {
        byte[] part = parts.get(relationshipsOf(source));
        return part == null ? List.of() : DocxRelationship.in(part);
    }

    private static String relationshipsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    private byte[] pack(DocxRelationship root) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            OutputStream out = new BoundedOutput(MOST_WRITTEN, zip);
            begin(zip, "[Content_Types].xml");
            out.write(contentTypes().getBytes(StandardCharsets.UTF_8));
            begin(zip, relationshipsOf(PACKAGE));
            DocxXml.write(List.of(root), out);
            for (Planned next : planned) {
                begin(zip, next.part.newName);
                Set<String> ids = next.kept.stream().map(DocxRelationship::id).collect(Collectors.toSet());
                new DocxXml(next.part.part, ids).write(parts.get(next.part.source), out);
                if (!next.kept.isEmpty()) {
                    begin(zip, relationshipsOf(next.part.newName));
                    DocxXml.write(next.kept, out);
                }
            }
            for (Map.Entry<String, String> picture : pictures.entrySet()) {
                begin(zip, picture.getKey());
                byte[] content = parts.get(picture.getValue());
                out.write(Signature.JPEG.isOf(content) ? CleanJpeg.of(content) : CleanPng.of(content));
            }
        }
        return archive.toByteArray();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private String contentTypes() {
        String overrides = planned.stream()
                .map(next -> "<Override PartName=\"/%s\" ContentType=\"%s\"/>"
                        .formatted(next.part.newName, next.part.part.contentType()))
                .collect(Collectors.joining());
        return DocxXml.DECLARATION + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="jpg" ContentType="image/jpeg"/>\
                <Default Extension="png" ContentType="image/png"/>\
                %s</Types>""".formatted(overrides);
    }
}
