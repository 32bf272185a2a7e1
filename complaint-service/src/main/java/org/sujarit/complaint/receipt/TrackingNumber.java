package org.sujarit.complaint.receipt;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * The number a complainant names: year (B.E.), eight random characters and a check character, such as
 * {@code 2569-7K3M-9QXAG}. It tells nothing of how many complaints there are, and a slip of the pen or the ear (one
 * wrong character, or two that are swapped) never makes another valid number.
 *
 * @param value in the form above
 */
public record TrackingNumber(String value) {

    private static final int RANDOM_CHARACTERS = 8;
    private static final int LENGTH = 4 + RANDOM_CHARACTERS + 1;

    static TrackingNumber random(LocalDate day) {
        String year = Integer.toString(ThaiBuddhistDate.from(day).get(ChronoField.YEAR));
        return withCheck(year + Crockford.random(RANDOM_CHARACTERS));
    }

    static TrackingNumber withCheck(String body) {
        return grouped(body + Crockford.ALPHABET.charAt(times2(remainder(body))));
    }

    /** Reads a number however it was copied; empty where it can't be one that was given out. */
    public static Optional<TrackingNumber> parse(String text) {
        String characters = Crockford.normalise(text);
        boolean valid = characters.length() == LENGTH
                && characters.chars().allMatch(c -> Crockford.ALPHABET.indexOf(c) >= 0)
                && remainder(characters) == 0;
        return valid ? Optional.of(grouped(characters)) : Optional.empty();
    }

    private static TrackingNumber grouped(String characters) {
        return new TrackingNumber(
                characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8));
    }

    /**
     * The characters as a polynomial over the field of 32 elements, at its generator: no two places weigh the same, so
     * neither a wrong character nor a swap of two can leave the remainder as it was.
     */
    private static int remainder(String characters) {
        return characters.chars().reduce(0, (sum, c) -> times2(sum) ^ Crockford.ALPHABET.indexOf(c));
    }

    /** Doubling in the field of 32 elements, modulo x⁵ + x² + 1. */
    private static int times2(int element) {
        int doubled = element << 1;
        return doubled < 32 ? doubled : doubled ^ 0b100101;
    }
}
