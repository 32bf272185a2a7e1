package org.sujarit.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.kit.file.CleanCopyTest.assertRefused;
import static org.sujarit.kit.file.CleanCopyTest.assertSamePixels;
import static org.sujarit.kit.file.CleanCopyTest.fixture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPngTest {

    private static final int FIRST_CHUNK = 8;
    private static final int HEADER_CHUNK = 25;

    @Test
    void everyPixelStays() throws IOException {
        byte[] original = fixture("picture.png");
        assertSamePixels(original, CleanCopy.of(FileType.PNG, original));
    }

    @Test
    void onlyTheChunksThatAreShownStay() throws IOException {
        assertThat(chunks(fixture("picture.png"))).contains("tEXt", "zTXt", "iTXt", "eXIf", "tIME", "caNv");
        assertThat(chunks(CleanCopy.of(FileType.PNG, fixture("picture.png"))))
                .containsExactly("IHDR", "iCCP", "pHYs", "IDAT", "IEND");
    }

    @Test
    void aChunkWithAWrongChecksumIsRefused() throws IOException {
        byte[] broken = fixture("picture.png");
        broken[FIRST_CHUNK + HEADER_CHUNK - 1] ^= 1;
        assertRefused(FileType.PNG, broken);
    }

    @Test
    void aChunkLongerThanTheFileIsRefused() throws IOException {
        for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20}) {
            byte[] broken = fixture("picture.png");
            ByteBuffer.wrap(broken).putInt(FIRST_CHUNK + HEADER_CHUNK, length);
            assertRefused(FileType.PNG, broken);
        }
    }

    @Test
    void aPictureWithoutItsEndIsRefused() throws IOException {
        byte[] copy = CleanCopy.of(FileType.PNG, fixture("picture.png"));
        assertRefused(FileType.PNG, Arrays.copyOf(copy, copy.length - 12));
        assertRefused(FileType.PNG, Arrays.copyOf(copy, FIRST_CHUNK + HEADER_CHUNK));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_3BYTE_BGR
            })
    void everyKindOfColourStaysInterlacedOrNot(int type) throws IOException {
        for (int size : new int[] {1, 2, 3, 5, 8, 37}) {
            for (boolean interlaced : new boolean[] {false, true}) {
                byte[] original = written(new BufferedImage(size, 2 * size - 1, type), interlaced);
                assertThat(original[FIRST_CHUNK + 20]).isEqualTo((byte) (interlaced ? 1 : 0));
                assertSamePixels(original, CleanCopy.of(FileType.PNG, original));
            }
        }
    }

    @Test
    void aPictureWhosePixelsAreCutIntoManyChunksStays() throws IOException {
        byte[] pixels = zlib(new byte[3 * 4]);
        byte[] picture = png(3, 3, new byte[0], Arrays.copyOf(pixels, 2), Arrays.copyOfRange(pixels, 2, pixels.length));
        assertSamePixels(picture, CleanCopy.of(FileType.PNG, picture));
    }

    @Test
    void anotherFileInThePlaceOfThePixelsIsRefused() throws IOException {
        assertRefused(FileType.PNG, png(3, 3, fixture("letter.docx")));
    }

    @Test
    void anotherFileBehindThePixelsIsRefused() throws IOException {
        byte[] pixels = zlib(new byte[3 * 4]);
        byte[] both = Arrays.copyOf(pixels, pixels.length + 4);
        assertRefused(FileType.PNG, png(3, 3, both));
        assertRefused(FileType.PNG, png(3, 3, pixels, fixture("letter.docx")));
    }

    @Test
    void anotherFileInThePlaceOfAPaletteIsRefusedAndOfItsTransparencyLeftOut() throws IOException {
        byte[] pixels = chunk("IDAT", zlib(new byte[3 * 4]));
        byte[] palette = chunk("PLTE", fixture("letter.docx"));
        byte[] transparency = chunk("tRNS", fixture("letter.docx"));
        assertRefused(FileType.PNG, assembled(header(3, 3), palette, pixels, chunk("IEND")));
        assertRefused(FileType.PNG, assembled(header(3, 3), pixels, chunk("IEND", fixture("letter.docx"))));
        byte[] copy = CleanCopy.of(FileType.PNG, assembled(header(3, 3), transparency, pixels, chunk("IEND")));
        assertThat(chunks(copy)).containsExactly("IHDR", "IDAT", "IEND");
    }

    @Test
    void morePixelsOrFewerThanTheHeaderAsksForAreRefused() throws IOException {
        for (int length : new int[] {0, 11, 13, 100_000_000}) {
            assertRefused(FileType.PNG, png(3, 3, zlib(new byte[length])));
        }
        assertThat(CleanCopy.of(FileType.PNG, png(3, 3, zlib(new byte[12])))).isNotEmpty();
    }

    @Test
    void aHeaderThatAsksForMoreThanAnybodyLooksAtIsRefused() throws IOException {
        byte[] pixels = zlib(new byte[12]);
        for (int[] size : new int[][] {{20_000, 20_000}, {Integer.MAX_VALUE, 1}, {-1, -1}, {0, 3}, {3, 0}}) {
            assertRefused(FileType.PNG, png(size[0], size[1], pixels));
        }
    }

    @Test
    void pixelsThatAreCutOffAreRefused() throws IOException {
        byte[] pixels = zlib(new byte[3 * 4]);
        for (int length = 0; length < pixels.length; length++) {
            assertRefused(FileType.PNG, png(3, 3, Arrays.copyOf(pixels, length)));
        }
    }

    @Test
    void ofAnAnimationItsPictureStays() throws IOException {
        byte[] animated = assembled(
                header(3, 3),
                chunk("acTL", new byte[8]),
                chunk("fcTL", new byte[26]),
                chunk("IDAT", zlib(new byte[12])),
                chunk("fcTL", new byte[26]),
                chunk("fdAT", fixture("letter.docx")),
                chunk("IEND"));
        byte[] copy = CleanCopy.of(FileType.PNG, animated);
        assertThat(chunks(copy)).containsExactly("IHDR", "IDAT", "IEND");
        assertSamePixels(animated, copy);
    }

    private static byte[] written(BufferedImage image, boolean interlaced) throws IOException {
        Random random = new Random(image.getWidth());
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A picture in grey of 8 bits. */
    private static byte[] png(int width, int height, byte[]... pixels) {
        byte[][] parts = new byte[pixels.length + 2][];
        parts[0] = header(width, height);
        for (int i = 0; i < pixels.length; i++) {
            parts[i + 1] = chunk("IDAT", pixels[i]);
        }
        parts[pixels.length + 1] = chunk("IEND");
        return assembled(parts);
    }

    private static byte[] header(int width, int height) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .array());
    }

    private static byte[] assembled(byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    private static byte[] chunk(String name, byte... content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    private static byte[] zlib(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
            zlib.write(content);
        }
        return out.toByteArray();
    }

    private static List<String> chunks(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        List<String> names = new ArrayList<>();
        for (int at = FIRST_CHUNK; !names.contains("IEND"); at += in.getInt(at) + 12) {
            names.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
        }
        return names;
    }
}
