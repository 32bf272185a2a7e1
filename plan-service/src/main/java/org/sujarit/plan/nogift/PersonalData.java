package org.sujarit.plan.nogift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.text.PlainText;
import org.sujarit.kit.text.Text;

/**
 * Obvious personal data in free text, which neither the register nor what is published may hold (Personal Data
 * Protection Act, B.E. 2562): a national id with its check digit, a telephone number, an e-mail address, a name after an
 * honorific. A name that stands alone is not recognised; there is no field that asks for one.
 */
final class PersonalData {

    /** Thai is written without spaces, so a word that often stands before a name counts as the border of a word. */
    private static final String BORDER =
            "(?<=^|[^\\u0E01-\\u0E4E]|ของ|จาก|โดย|ให้|กับ|แก่|แด่|และ|หรือ|คือ|ชื่อ|ถึง|ต่อ|พบ|ผ่าน|แทน)";

    /** A word of two letters at least: นาย ก. is nobody. */
    private static final String WORD = "(?:[\\u0E01-\\u0E2E\\u0E40-\\u0E44][\\u0E01-\\u0E4E]|\\p{IsLatin}{2})";

    /** Offices and trades that begin as an honorific does. */
    private static final String OFFICES = "(?!ก(?:[^\\u0E01-\\u0E4E]|$|เทศ|องค์|อบ|รัฐ|สภา|สมาคม|เมือง|เหล่า|สโมสร)"
            + "|อำเภอ|ทะเบียน|จ้าง|หน้า|ช่าง|แพทย์|ตรวจ|ทหาร|ตำรวจ|สถานี|ด่าน|ประกัน|ไปรษณีย์|(?:ทุน|พล|เวร)(?![\\u0E01-\\u0E4E]))";

    private static final String TRADES = "(?!พยาบาล|แบบ|สงกรานต์|นพมาศ|(?:งาม|รำ|ฟ้า|เอก)(?![\\u0E01-\\u0E4E]))";

    private static final String GAP = "[-. )]{0,2}";

    /** An id of a system's own, whose digits mean nothing. */
    private static final Pattern UUID = Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

    private enum Kind {
        NATIONAL_ID(
                "เลขประจำตัวประชาชน",
                "a national id number",
                "(?<!\\d)(?=(\\d(?:[-. \\u2010-\\u2015]{0,3}\\d){12})(?!\\d))"),
        TELEPHONE(
                "หมายเลขโทรศัพท์",
                "a telephone number",
                "(?<!\\d)(?:(?:\\+|00)66[-. (]{0,2}0?" + GAP + "|\\(?0)" + "(?:[2-9]" + GAP + "\\d{3,4}" + GAP
                        + "\\d{4}|[3-9]\\d" + GAP + "\\d{3}" + GAP + "\\d{3,4})(?!\\d)"),
        EMAIL("ที่อยู่อีเมล", "an e-mail address", "[^\\s@]@[^\\s@]+\\.[^\\s@.]{2}"),
        NAME(
                "ชื่อบุคคล",
                "a person's name",
                BORDER + "(?:นาย(?:" + OFFICES + "|\\s+)|นาง(?!สาว)(?:" + TRADES + "|\\s+)|นางสาว\\s*(?!ไทย)"
                        + "|น\\s*\\.\\s*ส\\s*\\.\\s*|ด\\s*\\.\\s*[ชญ]\\s*\\.\\s*)" + WORD
                        + "|\\b(?:Mr|Mrs|Ms|Miss)\\b\\.?\\s*\\p{Lu}\\p{Ll}");

        private final Text found;
        private final Pattern pattern;

        Kind(String th, String en, String pattern) {
            this.found = Text.of("มี" + th + " ให้ตัดออก", "holds " + en + "; leave it out");
            this.pattern = Pattern.compile(pattern);
        }

        boolean isIn(String text) {
            Matcher matcher = pattern.matcher(text);
            return switch (this) {
                case NATIONAL_ID -> matcher.results().anyMatch(id -> hasCheckDigit(id.group(1)));
                case TELEPHONE, EMAIL, NAME -> matcher.find();
            };
        }
    }

    /** A text that somebody wrote, and the field it stands in. */
    record FreeText(String field, String text) {}

    private PersonalData() {}

    static FreeText in(String field, String text) {
        return new FreeText(field, text);
    }

    /** @throws Problem {@code invalid-request} (400) that names each field that holds some */
    static void refuse(FreeText... texts) {
        Problem problem = new Problem(Problems.INVALID_REQUEST);
        for (FreeText free : texts) {
            found(free.text).ifPresent(found -> problem.violation(free.field, found.th(), found.en()));
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private static Optional<Text> found(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String plain = plain(text);
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.isIn(plain))
                .findFirst()
                .map(kind -> kind.found);
    }

    /** As it reads, without the digits of UUIDs. */
    private static String plain(String text) {
        return UUID.matcher(PlainText.of(text)).replaceAll(" ");
    }

    /** The weights are 13 to 2, and the last digit makes the sum up to a multiple of 11 (its own weight is 1). */
    private static boolean hasCheckDigit(String id) {
        List<Integer> digits = new ArrayList<>();
        id.chars().filter(Character::isDigit).forEach(c -> digits.add(c - '0'));
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += digits.get(i) * (13 - i);
        }
        return (11 - sum % 11) % 10 == digits.get(12);
    }
}
