package org.sujarit.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.sujarit.kit.file.CleanCopyTest.assertRefusedOrCleaned;
import static org.sujarit.kit.file.CleanCopyTest.fixture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.problem.Problem;

class CleanPdfTest {

    @Test
    void thePagesAndTheirTextStay() throws IOException {
        byte[] original = fixture("document.pdf");
        try (PDDocument before = Loader.loadPDF(original);
                PDDocument after = Loader.loadPDF(CleanCopy.of(FileType.PDF, original))) {
            assertThat(after.getNumberOfPages())
                    .isEqualTo(before.getNumberOfPages())
                    .isEqualTo(2);
            assertThat(new PDFTextStripper().getText(after))
                    .isEqualTo(new PDFTextStripper().getText(before))
                    .contains("page one", "What page two says now");
            assertThat(after.getDocumentCatalog().getLanguage()).isEqualTo("th-TH");
        }
    }

    @Test
    void itsPicturesStayAsTheyAre() throws IOException {
        byte[] original = fixture("document.pdf");
        try (PDDocument before = Loader.loadPDF(original);
                PDDocument after = Loader.loadPDF(CleanCopy.of(FileType.PDF, original))) {
            List<PDImageXObject> expected = images(before.getPage(0));
            List<PDImageXObject> found = images(after.getPage(0));
            assertThat(found).hasSize(2).hasSameSizeAs(expected);
            for (int i = 0; i < 2; i++) {
                assertThat(pixels(found.get(i))).isEqualTo(pixels(expected.get(i)));
            }
        }
    }

    @Test
    void remarksLinksAndFormsStayWithoutTheirAuthors() throws IOException {
        try (PDDocument copy = Loader.loadPDF(CleanCopy.of(FileType.PDF, fixture("document.pdf")))) {
            List<PDAnnotation> annotations = copy.getPage(0).getAnnotations();
            assertThat(annotations)
                    .extracting(PDAnnotation::getSubtype)
                    .containsExactly("Text", "Link", "Link", "Link", "Widget");
            assertThat(annotations.getFirst().getContents()).isEqualTo("A remark to be read");
            assertThat(annotations.getFirst().getCOSObject().containsKey(COSName.T))
                    .isFalse();
            assertThat(annotations)
                    .filteredOn(PDAnnotationLink.class::isInstance)
                    .extracting(link -> ((PDAnnotationLink) link).getAction() != null)
                    .containsExactly(true, false, false);
            assertThat(copy.getDocumentCatalog()
                            .getAcroForm()
                            .getField("amount")
                            .getValueAsString())
                    .isEqualTo("30000 baht");
        }
    }

    @Test
    void nothingBesideThePagesStays() throws IOException {
        try (PDDocument copy = Loader.loadPDF(CleanCopy.of(FileType.PDF, fixture("document.pdf")))) {
            PDDocumentCatalog catalog = copy.getDocumentCatalog();
            assertThat(copy.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(catalog.getMetadata()).isNull();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getNames().getEmbeddedFiles()).isNull();
            assertThat(copy.getSignatureDictionaries()).isEmpty();
            assertThat(catalog.getAcroForm().getFields()).hasSize(1);
        }
    }

    @Test
    void anEncryptedDocumentIsRefusedWithAnAdvice() throws IOException {
        for (String password : new String[] {"", "invented"}) {
            byte[] encrypted = changed(document -> {
                try {
                    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThatThrownBy(() -> CleanCopy.of(FileType.PDF, encrypted))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.type()).isEqualTo(CleanCopy.NOT_CLEANABLE);
                        assertThat(problem.detail().en()).contains("without encryption");
                    });
        }
    }

    @Test
    void pagesInACircleAreTakenOnce() throws IOException {
        byte[] circle = changed(document -> {
            COSDictionary pages = document.getPages().getCOSObject();
            pages.getCOSArray(COSName.KIDS).add(pages);
        });
        assertRefusedOrCleaned(FileType.PDF, circle);
    }

    /** Each makes much of little: of memory, of depth, or of time. */
    @ParameterizedTest
    @ValueSource(
            strings = {"[", "<<", "<</A", "(", "<</A[", "1 0 obj", "trailer", "xref\n0 1\n", "endobj ", "[]", "<>", "9 "
            })
    void tenMegabytesOfOneThingAreRefusedInTime(String thing) throws IOException {
        String head = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Dests 3 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n3 0 obj\n";
        String tail = "\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF";
        assertRefusedInTime(
                (head + thing.repeat((10 << 20) / thing.length()) + tail).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aBombInAStreamOfObjectsIsRefusedInTime() throws IOException {
        for (String filter : List.of("/FlateDecode", "[/FlateDecode/FlateDecode]", "[/FlateDecode/RunLengthDecode]")) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(
                    "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(StandardCharsets.US_ASCII));
            byte[] bomb = deflated("2 0 " + " ".repeat(1 << 20), 200);
            file.writeBytes("3 0 obj\n<</Type/ObjStm/N 1/First 4/Filter%s/Length %d>>\nstream\n"
                    .formatted(filter, bomb.length)
                    .getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(bomb);
            file.writeBytes("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
            assertRefusedInTime(file.toByteArray());
        }
    }

    @Test
    void aTableOfReferencesWithoutAnEndIsRefusedInTime() throws IOException {
        for (String widths : List.of("[0 0 0]", "[1 0 0]", "[-1 1 1]")) {
            byte[] table = deflated("\1".repeat(1 << 20), 8);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(("1 0 obj\n<</Type/XRef/W%s/Index[0 9000000000]/Size 9/Root 2 0 R/Filter/FlateDecode"
                            + "/Length %d>>\nstream\n")
                    .formatted(widths, table.length)
                    .getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(table);
            file.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII));
            assertRefusedInTime(file.toByteArray());
        }
    }

    @Test
    void aChainOfReferencesIsRefusedInTime() throws IOException {
        StringBuilder lengths = new StringBuilder("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        StringBuilder pages = new StringBuilder(lengths);
        for (int i = 2; i < 100_000; i++) {
            lengths.append("%d 0 obj\n<</Length %d 0 R>>\nstream\nx\nendstream\nendobj\n".formatted(i, i + 1));
            pages.append("%d 0 obj\n<</Type/Pages/Count 1/Kids[%d 0 R]>>\nendobj\n".formatted(i, i + 1));
        }
        for (StringBuilder file : List.of(lengths, pages)) {
            file.append("trailer\n<</Root 1 0 R>>\n%%EOF");
            assertRefusedInTime(file.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aSharedPartIsSharedInTheCopyToo() {
        StringBuilder file = new StringBuilder("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Dests 5 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n4 0 obj\n["
                + "/A".repeat(100_000) + "]\nendobj\n5 0 obj\n<<");
        for (int i = 6; i < 2_000; i++) {
            file.append("/D%1$d %1$d 0 R".formatted(i));
        }
        file.append(">>\nendobj\n");
        for (int i = 6; i < 2_000; i++) {
            file.append("%d 0 obj\n<</Shared 4 0 R/Length 1>>\nstream\nx\nendstream\nendobj\n".formatted(i));
        }
        file.append("trailer\n<</Root 1 0 R>>\n%%EOF");

        byte[] copy = CleanCopy.of(FileType.PDF, file.toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(copy).hasSizeLessThan(file.length());
    }

    private static void assertRefusedInTime(byte[] file) {
        assertTimeout(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> CleanCopy.of(FileType.PDF, file))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isIn(CleanCopy.UNREADABLE, CleanCopy.NOT_CLEANABLE)));
    }

    private static byte[] changed(Consumer<PDDocument> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(String text, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zlib = new DeflaterOutputStream(out)) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < times; i++) {
                zlib.write(bytes);
            }
        }
        return out.toByteArray();
    }

    private static List<PDImageXObject> images(PDPage page) {
        return StreamSupport.stream(page.getResources().getXObjectNames().spliterator(), false)
                .map(name -> {
                    try {
                        return page.getResources().getXObject(name) instanceof PDImageXObject image ? image : null;
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static int[] pixels(PDImageXObject image) throws IOException {
        var picture = image.getImage();
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
