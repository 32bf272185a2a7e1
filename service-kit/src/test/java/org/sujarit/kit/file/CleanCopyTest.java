package org.sujarit.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sujarit.kit.problem.Problem;

class CleanCopyTest {

    static byte[] fixture(String name) throws IOException {
        try (InputStream in = CleanCopyTest.class.getResourceAsStream("/clean-copy/" + name)) {
            return in.readAllBytes();
        }
    }

    static void assertRefused(FileType type, byte[] content) {
        assertThatThrownBy(() -> CleanCopy.of(type, content))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(CleanCopy.UNREADABLE));
    }

    /** Anything else it throws fails the test. */
    static void assertRefusedOrCleaned(FileType type, byte[] content) {
        try {
            assertThat(CleanCopy.of(type, content)).isNotEmpty();
        } catch (Problem e) {
            assertThat(e.type()).isIn(CleanCopy.UNREADABLE, CleanCopy.NOT_CLEANABLE);
        }
    }

    static void assertSamePixels(byte[] original, byte[] copy) throws IOException {
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(original));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(copy));
        assertThat(after.getWidth()).isEqualTo(before.getWidth());
        assertThat(after.getHeight()).isEqualTo(before.getHeight());
        assertThat(samples(after)).isEqualTo(samples(before));
    }

    private static int[] samples(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }

    @ParameterizedTest
    @CsvSource({
        "JPEG, photo.jpg, 29",
        "PNG, picture.png, 28",
        "PDF, document.pdf, 88",
        "DOCX, letter.docx, 117",
    })
    void noMarkOfAFixtureIsInItsCopy(FileType type, String name, int marks) throws IOException {
        byte[] original = fixture(name);
        assertThat(Marks.in(original)).hasSize(marks);
        assertThat(FileType.of(original)).contains(type);

        byte[] copy = CleanCopy.of(type, original);

        assertThat(Marks.in(copy)).isEmpty();
        assertThat(FileType.of(copy)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"JPEG, photo.jpg", "PNG, picture.png", "PDF, document.pdf", "DOCX, letter.docx"})
    void twoCopiesAreEqualAndACopyOfACopyIsTheSame(FileType type, String name) throws IOException {
        byte[] copy = CleanCopy.of(type, fixture(name));
        assertThat(CleanCopy.of(type, fixture(name))).isEqualTo(copy);
        if (type != FileType.PDF) {
            assertThat(CleanCopy.of(type, copy)).isEqualTo(copy);
        }
    }

    @Test
    void ofASpreadsheetThereIsNone() {
        assertThat(CleanCopy.TYPES).isEqualTo(Set.of(FileType.JPEG, FileType.PNG, FileType.PDF, FileType.DOCX));
        assertThatThrownBy(() -> CleanCopy.of(FileType.XLSX, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "PDF", "DOCX"})
    void aFileOfAnotherTypeIsRefused(FileType type) throws IOException {
        for (String name : Set.of("photo.jpg", "picture.png", "document.pdf", "letter.docx")) {
            byte[] content = fixture(name);
            if (!FileType.of(content).orElseThrow().equals(type)) {
                assertRefused(type, content);
            }
        }
        assertRefused(type, new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({"JPEG, photo.jpg", "PNG, picture.png", "PDF, document.pdf", "DOCX, letter.docx"})
    void halfAFileIsRefused(FileType type, String name) throws IOException {
        byte[] whole = fixture(name);
        assertRefused(type, Arrays.copyOf(whole, whole.length / 2));
    }

    /** A PDF without its last revision shows the one before. */
    private static final Set<String> SHOWN_BEFORE = Set.of("CANARY-PDF-OLDREVISION", "CANARY-PDF-DELETEDPAGE");

    @ParameterizedTest
    @CsvSource({"JPEG, photo.jpg", "PNG, picture.png", "PDF, document.pdf", "DOCX, letter.docx"})
    void aFileCutOffAnywhereIsRefusedOrCleaned(FileType type, String name) throws IOException {
        byte[] whole = fixture(name);
        for (int length = 0; length < whole.length; length += 97) {
            byte[] part = Arrays.copyOf(whole, length);
            try {
                assertThat(Marks.in(CleanCopy.of(type, part))).isSubsetOf(SHOWN_BEFORE);
            } catch (Problem e) {
                assertThat(e.type()).isEqualTo(CleanCopy.UNREADABLE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"JPEG, photo.jpg", "PNG, picture.png", "PDF, document.pdf", "DOCX, letter.docx"})
    void aFileWithAnyByteBrokenIsRefusedOrCleaned(FileType type, String name) throws IOException {
        byte[] whole = fixture(name);
        for (int at = 0; at < whole.length; at += 61) {
            byte[] broken = whole.clone();
            broken[at] ^= (byte) 0xFF;
            assertRefusedOrCleaned(type, broken);
        }
    }
}
