package org.sujarit.complaint.open311;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sujarit.complaint.complaint.Contact;
import org.sujarit.kit.text.PlainText;

/**
 * Finds in a text what the complainant's contact says: a name that stands alone is like any other word, unless it is
 * known whose text it is.
 */
final class OwnContact {

    /** Shorter ones stand in many words. */
    private static final int SHORTEST_NAME = 3;

    private static final int SHORTEST_NUMBER = 6;

    private static final Pattern TITLE = Pattern.compile("^(?:นางสาว|นาย|นาง|น\\.ส\\.|ด\\.[ชญ]\\.|ดร\\.|คุณ)(?=.{3})");
    /** Of a telephone number: the country's, or the 0 that takes its place. */
    private static final Pattern PREFIX = Pattern.compile("^(?:00)?660?(?=\\d{8,9}$)|^0");

    private static final Pattern AT = Pattern.compile("[(\\[]at[)\\]]");

    private OwnContact() {}

    static boolean isIn(String text, Contact contact) {
        return contact != null
                && (namesIn(text, contact.name()) || phoneIn(text, contact.phone()) || emailIn(text, contact.email()));
    }

    private static boolean namesIn(String text, String name) {
        if (name == null) {
            return false;
        }
        String searched = PlainText.searchable(text);
        String whole = PlainText.searchable(name);
        return Stream.concat(Stream.of(whole), Arrays.stream(whole.split(" ")))
                .map(part -> TITLE.matcher(part).replaceFirst("").strip())
                .filter(part -> part.length() >= SHORTEST_NAME)
                .anyMatch(searched::contains);
    }

    /** However the digits are grouped, and whatever stands between them. */
    private static boolean phoneIn(String text, String phone) {
        String number = phone == null ? "" : PREFIX.matcher(digits(phone)).replaceFirst("");
        return number.length() >= SHORTEST_NUMBER && digits(text).contains(number);
    }

    private static boolean emailIn(String text, String email) {
        return email != null && unspaced(text).contains(unspaced(email));
    }

    private static String digits(String text) {
        return PlainText.of(text).replaceAll("\\D", "");
    }

    private static String unspaced(String text) {
        return AT.matcher(PlainText.searchable(text).replace(" ", "")).replaceAll("@");
    }
}
