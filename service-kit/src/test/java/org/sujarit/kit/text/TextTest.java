package org.sujarit.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Text TEXT = Text.of("ไทย", "English");

    @Test
    void whoNamesNoLanguageIsAnsweredInThai() {
        assertThat(TEXT.in(Text.preferred(List.of()))).isEqualTo("ไทย");
        assertThat(TEXT.in(Text.preferred(List.of(Locale.ROOT)))).isEqualTo("ไทย");
    }

    @Test
    void theFirstLanguageThatWeSpeakCounts() {
        assertThat(TEXT.in(Text.preferred(List.of(Locale.FRENCH, Locale.UK, Text.THAI))))
                .isEqualTo("English");
        assertThat(TEXT.in(Text.preferred(List.of(Locale.of("th", "TH"), Locale.UK))))
                .isEqualTo("ไทย");
    }

    @Test
    void whoSpeaksNeitherIsAnsweredInThai() {
        assertThat(TEXT.in(Text.preferred(List.of(Locale.FRENCH)))).isEqualTo("ไทย");
    }
}
