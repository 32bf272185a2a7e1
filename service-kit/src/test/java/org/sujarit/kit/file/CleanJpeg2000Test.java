package org.sujarit.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CleanJpeg2000Test {

    private static final byte[] START = HexFormat.of().parseHex("ff4f");
    private static final byte[] SIZE = HexFormat.of().parseHex("ff5100040000");
    private static final byte[] TILE = HexFormat.of().parseHex("ff90000a0000000000000001ff93aabbccffd9");
    private static final byte[] PICTURE = joined(START, SIZE, TILE);

    @Test
    void onlyThePictureStays() throws IOException {
        byte[] comment = joined(HexFormat.of().parseHex("ff64000f0001"), ascii("CANARY-KDU!"));
        byte[] original = joined(
                box("jP  ", ascii("\r\n..")),
                box("ftyp", ascii("jp2 ")),
                box("jp2h", joined(box("ihdr", new byte[14]), box("uinf", ascii("CANARY-LINK")))),
                box("xml ", ascii("CANARY-XML")),
                box("uuid", ascii("CANARY-GPS")),
                box("jp2c", joined(START, SIZE, comment, TILE)));
        assertThat(Marks.in(original)).hasSize(4);

        byte[] copy = CleanJpeg2000.of(original);

        assertThat(copy)
                .isEqualTo(joined(
                        box("jP  ", ascii("\r\n..")),
                        box("ftyp", ascii("jp2 ")),
                        box("jp2h", box("ihdr", new byte[14])),
                        box("jp2c", PICTURE)));
    }

    @Test
    void aBareCodestreamIsTakenToo() throws IOException {
        assertThat(CleanJpeg2000.of(PICTURE)).isEqualTo(PICTURE);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        for (String broken : new String[] {
            "",
            "ff4f",
            "ff4fff51",
            "ff4fff510001",
            "ff4fff51ffff00",
            "00000007",
            "000000076a503263",
            "ffffffff6a503263",
            "000000016a503263ffffffffffffffff",
            "000000086a703263",
            "00000008786d6c20"
        }) {
            assertThatThrownBy(() -> CleanJpeg2000.of(HexFormat.of().parseHex(broken)))
                    .isInstanceOf(IOException.class);
        }
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(ascii(name))
                .put(content)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }
}
