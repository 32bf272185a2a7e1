package org.sujarit.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(PlainText.visible("สุ\u200Bจ\uFE0Fริต\u0000")).isEqualTo("สุจริต");
    }

    @Test
    void saraAmIsWrittenAsOneCharacter() {
        assertThat(PlainText.visible("ท\u0E4D\u0E32")).isEqualTo("ทำ");
        assertThat(PlainText.of("ทำ")).isEqualTo("ทำ");
    }

    @Test
    void digitsOfEveryScriptAreArabicOnesAtTheSamePlace() {
        assertThat(PlainText.arabicDigits("ปี ๒๕๖๖ และ ２๕")).isEqualTo("ปี 2566 และ 25");
    }

    @Test
    void aTextIsFoundInWhicheverCaseAndSpacingItIsWritten() {
        assertThat(PlainText.searchable("  แผน\u00A0ABC\n ปี\t๒๕๖๖ ")).isEqualTo("แผน abc ปี 2566");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0x10FFFE, 0x10FFFF})
    void aCodePointThatIsNoCharacterIsNotKept(int noncharacter) {
        assertThat(PlainText.isKeepable("ไฟ" + Character.toString(noncharacter) + "ดับ"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x9, 0xA, 0xD, 0xE01, 0xFDCF, 0xFDF0, 0xFFFC, 0xFFFD, 0x1F4A1, 0x10FFFD})
    void whatStandsNextToThemIsKept(int character) {
        assertThat(PlainText.isKeepable("ไฟ" + Character.toString(character) + "ดับ"))
                .isTrue();
    }
}
