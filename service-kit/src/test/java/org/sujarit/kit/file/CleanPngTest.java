package org.sujarit.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.kit.file.CleanCopyTest.assertRefused;
import static org.sujarit.kit.file.CleanCopyTest.assertSamePixels;
import static org.sujarit.kit.file.CleanCopyTest.fixture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private static List<String> chunks(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        List<String> names = new ArrayList<>();
        for (int at = FIRST_CHUNK; !names.contains("IEND"); at += in.getInt(at) + 12) {
            names.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
        }
        return names;
    }
}
