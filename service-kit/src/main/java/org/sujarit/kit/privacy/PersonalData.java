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
            + Words.GAP + "\\d{4}|[3-9]\\d" + Words.GAP + "\\d{3}" + Words.GAP + "\\d{3,4})(?!\\d)"
            // Without a sign before the country: the third digit of a procurement's number, which begins so too, is 0
            // or 1.
            + "|(?<!\\d)66(?:[2-9]\\d{7,8}|" + Words.BETWEEN + "{0,2}(?:\\(0\\) ?)?[689]\\d" + Words.GAP + "\\d{3}"
            + Words.GAP + "\\d{4})(?!\\d)"
            // Digit by digit.
            + "|(?<!\\d)(?<!\\d" + Words.BETWEEN + ")0" + Words.BETWEEN + "(?:[689](?:" + Words.BETWEEN
            + "\\d){8}|[2-7](?:" + Words.BETWEEN + "\\d){7})(?!" + Words.BETWEEN + "?\\d)"),
    EMAIL("[^\\s@](?:@[^\\s@]+|\\s?[(\\[]\\s?(?i:at)\\s?[)\\]]\\s?[^\\s@(\\[]+)\\.[^\\s@.]{2}"),
    NAME(Words.FIRST + Words.BORDER + Words.NO_PLACE + "(?:นาย(?:" + Words.OFFICES + "|\\s+)|นาง(?!สาว)(?:"
            + Words.TRADES
            + "|\\s+)|นางสาว\\s*(?!ไทย)"
            + "|น\\s*\\.?\\s*ส\\s*\\.\\s*|ด\\s*\\.\\s*[ชญ]\\s*\\.\\s*|ดร\\s*\\.\\s*|" + Words.RANKS + "|คุณ\\s*"
            + Words.NO_YOU
            + ")" + Words.WORD
            + "|\\bKhun\\.?\\s*" + Words.NO_MOUNTAIN + "\\p{Lu}\\p{Ll}|\\bKHUN\\s+" + Words.NO_MOUNTAIN + "\\p{Lu}{2}"
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
        static final String FIRST = "(?=[นดวรพสจค])";

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

        /** What begins as คุณ does and is a virtue or a quality, a relative, a word after “you”, or whom good is done to. */
        static final String NO_YOU =
                "(?!ธรรม|ภาพ|สมบัติ|สมบัต|ค่า|วุฒิ|ลักษณ|ประโยชน์|ความ|งาม|โทษ|วิเศษ|ศัพท์|ไสย|นิยม"
                        + "|ครู|หมอ|พ่อ|แม่|ยาย|ปู่|ย่า|ลุง|ป้า|น้า|หนู|พระ|นาย|(?:ตา|อา|พี่|น้อง|ชาย|หญิง|ดี|มี)(?![\\u0E01-\\u0E4E])"
                        + "|จะ|คือ|ไม่|ได้|ต้อง|สามารถ|ก็|เป็น|อยู่|ควร|เอง|ทำ|รู้|เห็น|คิด|พบ|เคย|กำลัง|ยัง|เข้า|ใช้|ถูก|ร้อง|แจ้ง|ส่ง|รับ"
                        + "|อ่าน|ช่วย|ครับ|ค่ะ|คะ|มีส่วน|มีสิทธิ|มีความ|มีหน้าที่|และ|หรือ|ที่|ใน|ให้|แก่|แด่|กับ|ต่อ|จาก|เพื่อ|โดย|ซึ่ง|ของ"
                        + "|ตาม|แห่ง|ด้วย|ไว้|ทั้ง|ทุก|แผ่นดิน|ประเทศ|บ้าน|สังคม|สถาบัน|บิดา|มารดา|บุพการี|ผู้|องค์กร|หน่วยงาน|ท่าน"
                        + "|ประชาชน|เจ้าหน้าที่)";

        /** Districts and mountains: Khun Yuam, Khun Han, Khun Tan. */
        static final String NO_MOUNTAIN =
                "(?!(?i:Yuam|Han|Tan|Tal|Wang|Chae|Mae|Khong|Nan|Dan|Thale|Phitak|Khao|Krathing)\\b)";

        static final String DASHES = "\\u2010-\\u2015\\u2212";

        /** Between two digits of one number. */
        static final String BETWEEN = "[-. _" + DASHES + "]";

        static final String GAP = "(?:[-. )/_" + DASHES + "]{0,2}| [-" + DASHES + "] )";

        /** An id of a system's own, whose digits mean nothing. */
        static final Pattern UUID = Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
    }
}
