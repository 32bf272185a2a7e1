package org.sujarit.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
