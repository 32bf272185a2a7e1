package org.sujarit.kit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    private static final int LARGEST_COPY = 64 << 20;
    /** An archive tells a date of every part. For the first that it can, Java would write a zone beside it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PACKAGE = "";

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, String> newNames = new HashMap<>();
    private final Map<DocxPart, Integer> numbers = new EnumMap<>(DocxPart.class);
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, byte[]> copies = new LinkedHashMap<>();
    private final List<String> contentTypes = new ArrayList<>();
    private int pictures;

    private record Waiting(String source, DocxPart part, String newName) {}

    private CleanDocx() {}

    /**
     * @throws Problem {@code file-not-cleanable} for pictures other than JPEG and PNG, and for parts in other formats
     *     than the document's own
     */
    static byte[] of(byte[] content) throws IOException {
        CleanDocx docx = new CleanDocx();
        OfficeArchive.read(content, docx::take);
        docx.copyAll();
        return docx.pack();
    }

    private void take(String name, byte[] part) throws IOException {
        // Names of parts differ by more than case.
        if (parts.put(name.toLowerCase(Locale.ROOT), part) != null) {
            throw new IOException("two parts of one name");
        }
    }

    private void copyAll() throws IOException {
        List<DocxRelationship> roots = relationships(PACKAGE).stream()
                .filter(relationship -> relationship.kind().equals("officeDocument"))
                .toList();
        if (roots.size() != 1 || !parts.containsKey(roots.getFirst().targetFrom(PACKAGE))) {
            throw new IOException("not one document");
        }
        DocxRelationship root = roots.getFirst();
        String document = follow(PACKAGE, root, DocxPart.DOCUMENT);
        copies.put("_rels/.rels", DocxXml.relationships(List.of(root.to(document))));
        while (!waiting.isEmpty()) {
            copy(waiting.pop());
        }
    }

    private void copy(Waiting next) throws IOException {
        List<DocxRelationship> kept = new ArrayList<>();
        for (DocxRelationship relationship : relationships(next.source)) {
            newTarget(next.source, relationship).ifPresent(target -> kept.add(relationship.to(target)));
        }
        Set<String> ids = kept.stream().map(DocxRelationship::id).collect(Collectors.toSet());
        copies.put(next.newName, new DocxXml(next.part, ids).cleaned(parts.get(next.source)));
        contentTypes.add(
                "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(next.newName, next.part.contentType()));
        if (!kept.isEmpty()) {
            copies.put(relationshipsOf(next.newName), DocxXml.relationships(kept));
        }
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
        String name = "word/media/image" + ++pictures + (jpeg ? ".jpg" : ".png");
        copies.put(name, jpeg ? CleanJpeg.of(content) : CleanPng.of(content));
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

    private byte[] pack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(new BoundedOutput(LARGEST_COPY, out))) {
            put(zip, "[Content_Types].xml", contentTypes().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> copy : copies.entrySet()) {
                put(zip, copy.getKey(), copy.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
    }

    private String contentTypes() {
        return DocxXml.DECLARATION + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="jpg" ContentType="image/jpeg"/>\
                <Default Extension="png" ContentType="image/png"/>\
                %s</Types>""".formatted(String.join("", contentTypes));
    }
}
