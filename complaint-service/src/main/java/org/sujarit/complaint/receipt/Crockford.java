package org.sujarit.complaint.receipt;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Douglas Crockford's base 32: digits and letters that are not mistaken for each other when they are read aloud or
 * copied by hand. Five bits a character.
 */
final class Crockford {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Crockford() {}

    static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The text as it was given out, however it was copied: capitals, no separators, O for 0, I and L for 1. */
    static String normalise(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[-\\s]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
