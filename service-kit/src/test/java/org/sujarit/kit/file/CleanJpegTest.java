package org.sujarit.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.kit.file.CleanCopyTest.assertRefused;
import static org.sujarit.kit.file.CleanCopyTest.assertSamePixels;
import static org.sujarit.kit.file.CleanCopyTest.fixture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;

class CleanJpegTest {

    @Test
    void everyPixelStays() throws IOException {
        byte[] original = fixture("photo.jpg");
        assertSamePixels(original, CleanCopy.of(FileType.JPEG, original));
    }

    @Test
    void aPhotographStaysUprightAndItsExifSaysNothingElse() throws IOException {
        byte[] copy = CleanCopy.of(FileType.JPEG, fixture("photo.jpg"));
        // Big-endian, one entry: the orientation, here 6, a quarter to the right.
        String exif = "ffe1" + "0022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00060000"
                + "00000000";
        String hexadecimal = HexFormat.of().formatHex(copy);
        assertThat(hexadecimal).containsOnlyOnce(exif).containsOnlyOnce("457869660000");
    }

    @Test
    void thePositionIsGone() throws IOException {
        // 102° 49' 56.78" as the camera wrote it.
        String position = "66000000" + "01000000" + "31000000" + "01000000" + "2e160000" + "64000000";
        assertThat(HexFormat.of().formatHex(fixture("photo.jpg"))).contains(position);
        assertThat(HexFormat.of().formatHex(CleanCopy.of(FileType.JPEG, fixture("photo.jpg"))))
                .doesNotContain(position);
    }

    @Test
    void aProgressivePhotographKeepsAllItsScans() throws IOException {
        byte[] original = progressive();
        byte[] copy = CleanCopy.of(FileType.JPEG, original);
        assertSamePixels(original, copy);
    }

    @Test
    void coloursStayThoseOfTheProfile() throws IOException {
        byte[] original = fixture("photo.jpg");
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(original));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(CleanCopy.of(FileType.JPEG, original)));
        assertThat(after.getRGB(0, 0, 48, 32, null, 0, 48)).isEqualTo(before.getRGB(0, 0, 48, 32, null, 0, 48));
    }

    @Test
    void aPhotographCutOffAnywhereBeforeItsEndIsRefused() throws IOException {
        byte[] whole = progressive();
        for (int length = 0; length < whole.length; length++) {
            assertRefused(FileType.JPEG, Arrays.copyOf(whole, length));
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        HexFormat hex = HexFormat.of();
        assertRefused(FileType.JPEG, hex.parseHex("ffd8ffd9"));
        // A segment shorter than its own length, and one longer than the file.
        assertRefused(FileType.JPEG, hex.parseHex("ffd8ffe00001ffd9"));
        assertRefused(FileType.JPEG, hex.parseHex("ffd8ffe1ffff00ffd9"));
        // A scan without a frame.
        assertRefused(FileType.JPEG, hex.parseHex("ffd8ffda000300ffd9"));
        assertRefused(
                FileType.JPEG, ("\u00FF\u00D8\u00FF" + "A".repeat(1 << 20)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] progressive() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(fixture("photo.jpg")));
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
