package org.sujarit.kit.privacy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sujarit.kit.text.PlainText;

/**
 * What is personal data for all to see in a free text (Personal Data Protection Act, B.E. 2562). A name that stands alone
 * is not recognised.
 */
public enum PersonalData {
    NATIONAL_ID("(?<!\\d)(?=(\\d(?:[-. \\u2010-\\u2015]{0,3}\\d){12})(?!\\d))"),
    TELEPHONE("(?<!\\d)(?:(?:\\+|00)66[-. (]{0,2}0?" + Words.GAP + "|\\(?0)" + "(?:[2-9]" + Words.GAP + "\\d{3,4}"
            + Words.GAP + "\\d{4}|[3-9]\\d" + Words.GAP + "\\d{3}" + Words.GAP + "\\d{3,4})(?!\\d)"),
    EMAIL("[^\\s@]@[^\\s@]+\\.[^\\s@.]{2}"),
    NAME(Words.FIRST + Words.BORDER + Words.NO_PLACE + "(?:นาย(?:" + Words.OFFICES + "|\\s+)|นาง(?!สาว)(?:"
            + Words.TRADES
            + "|\\s+)|นางสาว\\s*(?!ไทย)"
            + "|น\\s*\\.?\\s*ส\\s*\\.\\s*|ด\\s*\\.\\s*[ชญ]\\s*\\.\\s*|ดร\\s*\\.\\s*|" + Words.RANKS + ")" + Words.WORD
            + "|\\b(?:Mr|Mrs|Ms|Miss|Dr)\\b\\.?\\s*\\p{Lu}\\p{Ll}|\\b(?i:mr|mrs|ms|dr)\\.\\s*\\p{L}{2}"
            + "|\\b(?:MR|MRS|DR)\\b\\s*\\p{Lu}{2}");

    private final Pattern pattern;

    PersonalData(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** What of it stands in a text first of all; empty where none was recognised. */
    public static Optional<PersonalData> in(String text) {
        return in(text, EnumSet.allOf(PersonalData.class));
    }

    /** The same, looking for some of it only. */
    static Optional<PersonalData> in(String text, Set<PersonalData> looked) {
        String plain = Words.UUID.matcher(PlainText.of(text)).replaceAll(" ");
        return looked.stream().filter(kind -> kind.isIn(plain)).findFirst();
    }

    private boolean isIn(String text) {
        Matcher matcher = pattern.matcher(text);
        return switch (this) {
            case NATIONAL_ID -> matcher.results().anyMatch(id -> hasCheckDigit(id.group(1)));
            case TELEPHONE, EMAIL, NAME -> matcher.find();
        };
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

    /** An enum's constants can't use its own. */
    private static final class Words {

        /** What every Thai honorific begins with: looking back costs much, and is done for few letters only. */
        static final String FIRST = "(?=[นดวรพสจ])";

        /** Thai is written without spaces, so a word that often stands before a name counts as the border of a word. */
        static final String BORDER =
                "(?<=^|[^\\u0E01-\\u0E4E]|ของ|จาก|โดย|ให้|กับ|แก่|แด่|และ|หรือ|คือ|ชื่อ|ถึง|ต่อ|พบ|ผ่าน|แทน"
                        + "|รับผิดชอบ|ประธาน|หัวหน้า|ผู้อำนวยการ|ประสานงาน|กรรมการ|เลขานุการ|วิทยากร)";

        /** อ.นางรอง and ต.นางแล are a district and a subdistrict. */
        static final String NO_PLACE = "(?<![ตอถ]\\. ?)";

        /** A word of two letters at least: นาย ก. is nobody. */
        static final String WORD = "(?:[\\u0E01-\\u0E2E\\u0E40-\\u0E44][\\u0E01-\\u0E4E]|\\p{IsLatin}{2})";

        /** Offices and trades that begin as an honorific does. */
        static final String OFFICES = "(?!ก(?:[^\\u0E01-\\u0E4E]|$|เทศ|องค์|อบ|รัฐ|สภา|สมาคม|เมือง|เหล่า|สโมสร)"
                + "|อำเภอ|ทะเบียน|จ้าง|หน้า|ช่าง|แพทย์|ตรวจ|ทหาร|ตำรวจ|สถานี|ด่าน|ประกัน|ไปรษณีย์|(?:ทุน|พล|เวร)(?![\\u0E01-\\u0E4E]))";

        /** Of the armed forces and the police, which are used as titles for life. */
        static final String RANKS =
                "(?:ว่าที่\\s*)?(?:(?:ร้อย|พัน|พล)(?:ตำรวจ)?|(?:จ่า)?สิบ(?:ตำรวจ)?)(?:ตรี|โท|เอก)(?:หญิง)?\\s*";

        static final String TRADES = "(?!พยาบาล|แบบ|สงกรานต์|นพมาศ|(?:งาม|รำ|ฟ้า|เอก)(?![\\u0E01-\\u0E4E]))";

        static final String GAP = "[-. )/]{0,2}";

        /** An id of a system's own, whose digits mean nothing. */
        static final Pattern UUID = Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
    }
}
