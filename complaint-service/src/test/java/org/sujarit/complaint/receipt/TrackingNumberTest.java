package org.sujarit.complaint.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrackingNumberTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    static Stream<TrackingNumber> numbers() {
        return Stream.generate(() -> TrackingNumber.random(DAY)).limit(50);
    }

    @Test
    void aNumberStartsWithTheBuddhistYearAndIsGroupedForReadingAloud() {
        assertThat(TrackingNumber.random(DAY).value()).matches("2569-[0-9A-Z]{4}-[0-9A-Z]{5}");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsReadHoweverItWasCopied(TrackingNumber number) {
        assertThat(TrackingNumber.parse(number.value())).contains(number);
        assertThat(TrackingNumber.parse(number.value()
                        .toLowerCase(Locale.ROOT)
                        .replace('-', ' ')
                        .replace('0', 'o')))
                .contains(number);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void noSingleWrongCharacterMakesAnotherValidNumber(TrackingNumber number) {
        String right = number.value().replace("-", "");
        for (int place = 0; place < right.length(); place++) {
            for (char other : Crockford.ALPHABET.toCharArray()) {
                String wrong = right.substring(0, place) + other + right.substring(place + 1);
                assertThat(TrackingNumber.parse(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void noSwapOfNeighboursMakesAnotherValidNumber(TrackingNumber number) {
        String right = number.value().replace("-", "");
        for (int place = 0; place < right.length() - 1; place++) {
            String wrong = right.substring(0, place)
                    + right.charAt(place + 1)
                    + right.charAt(place)
                    + right.substring(place + 2);
            assertThat(TrackingNumber.parse(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
        }
    }

    @Test
    void theNumberThatTheDocumentationShowsIsAValidOne() {
        assertThat(TrackingNumber.parse("2569-7K3M-9QXAG")).contains(new TrackingNumber("2569-7K3M-9QXAG"));
    }

    @Test
    void whatHasAnotherLengthOrLettersIsNoNumber() {
        assertThat(Stream.of("", "2569", "2569-7K3M-9QXA", "2569-7K3M-9QXAUU", "ก569-7K3M-9QXAG")
                        .filter(text -> TrackingNumber.parse(text).isPresent()))
                .isEmpty();
    }
}
