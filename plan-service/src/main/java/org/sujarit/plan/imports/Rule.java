package org.sujarit.plan.imports;

import static org.sujarit.plan.imports.Severity.ERROR;
import static org.sujarit.plan.imports.Severity.WARNING;

import java.util.Locale;

/** What a file must obey. The constant's name in kebab case is the finding's stable code: don't rename it. */
enum Rule {
    FILE_EMPTY(ERROR, "แฟ้มไม่มีข้อมูล", "The file holds nothing"),
    FILE_ENCRYPTED_OR_OLD(
            ERROR,
            "แฟ้มเข้ารหัสหรือเป็นรูปแบบ .xls เดิม โปรดบันทึกเป็น .xlsx ที่ไม่มีรหัสผ่าน",
            "The file is encrypted or in the old .xls format; save it as .xlsx without a password"),
    FILE_UNREADABLE(
            ERROR,
            "อ่านแฟ้มไม่ได้ อาจเสียหายหรือผิดรูปแบบ",
            "The file can't be read; it may be damaged or of another format"),
    FILE_TYPE_WRONG(ERROR, "แฟ้มไม่ใช่ชนิด %s ตามที่ระบุ", "The file is not of the type it was sent as, %s"),
    FILE_WITH_MACROS(ERROR, "แฟ้มมีมาโคร ซึ่งไม่อนุญาต", "The file holds macros, which is not allowed"),
    FILE_TOO_LARGE(ERROR, "แฟ้มใหญ่เกินกำหนด (%s)", "The file is too large (%s)"),
    FILE_NOT_UTF_8(ERROR, "แฟ้ม CSV ต้องเข้ารหัสแบบ UTF-8", "A CSV file must be in UTF-8"),
    DOCUMENT_TYPE_DECLARED(
            ERROR, "แฟ้มมีการประกาศ DTD ซึ่งไม่อนุญาต", "The file declares a document type, which is not allowed"),
    TOO_MANY_FORMULAS(ERROR, "แฟ้มมีสูตรมากหรือยาวเกินกำหนด", "The file has too many or too long formulas"),
    TOO_MANY_SHEETS(ERROR, "มีแผ่นงานเกิน %s แผ่น", "There are more than %s sheets"),
    TOO_MANY_ROWS(ERROR, "มีแถวเกิน %s แถว", "There are more than %s rows"),
    TOO_MANY_COLUMNS(ERROR, "มีคอลัมน์เกิน %s คอลัมน์", "There are more than %s columns"),
    CELL_TOO_LONG(ERROR, "ข้อความในช่องยาวเกิน %s ตัวอักษร", "The cell's text is longer than %s characters"),
    TOO_MANY_ITEMS(ERROR, "มีรายการเกิน %s รายการ", "There are more than %s items"),
    TOO_MANY_FINDINGS(
            ERROR,
            "พบข้อผิดพลาดเกิน %s รายการ แสดงเพียงส่วนแรก",
            "There are more than %s findings; only the first are listed"),
    HEADER_NOT_FOUND(
            ERROR,
            "ไม่พบหัวตาราง มิติ | ภารกิจตามมิติ | โครงการ/กิจกรรม/มาตรการ | ปี พ.ศ. หรือ ข้อมูลประกอบ งบประมาณ ระยะเวลา ผู้รับผิดชอบ",
            "The table's header (dimension, mission, items, then years or the columns of a yearly plan) was not found"),
    LAYOUTS_MIXED(ERROR, "หัวตารางเป็นอีกแบบหนึ่ง", "This header is of another layout than the first one"),
    MARKUP_UNKNOWN(ERROR, "ช่องนี้มีคำสั่ง HTML ที่ไม่อนุญาต", "The cell holds HTML that is not allowed"),
    FORMULA_CELL(ERROR, "จำนวนเงินต้องเป็นค่า ไม่ใช่สูตร", "An amount has to be a value and not a formula"),
    FORMULA_VALUE(WARNING, "ช่องนี้เป็นสูตร อ่านค่าที่บันทึกไว้", "The cell is a formula; its stored value was read"),
    YEAR_CONTRADICTED(ERROR, "ตารางเป็นของปี %s ไม่ใช่ปี %s", "The table says that it is of year %s and not %s"),
    COLUMN_REPEATED(
            ERROR,
            "คอลัมน์นี้มีความหมายเดียวกับคอลัมน์ %s ไม่ทราบว่าให้อ่านคอลัมน์ใด",
            "This column means the same as column %s; which of them is to be read is not clear"),
    COLUMN_NOT_READ(
            WARNING,
            "คอลัมน์นี้ไม่อยู่ในแบบแผน จึงไม่ได้อ่าน",
            "This column is not one of the layout's and was not read"),
    SHEET_HIDDEN(WARNING, "แผ่นงานนี้ถูกซ่อนไว้ จึงไม่ได้อ่าน", "This sheet is hidden and was not read"),
    SHEET_WITHOUT_HEADER(
            WARNING, "แผ่นงานนี้ไม่มีหัวตาราง จึงไม่ได้อ่าน", "This sheet has no table header and was not read"),
    YEAR_OUTSIDE_FRAMEWORK(
            ERROR, "ปี %s อยู่นอกกรอบแผน พ.ศ. %s–%s", "Year %s lies outside the plan framework of %s–%s"),
    YEAR_REPEATED(ERROR, "หัวตารางมีปี %s ซ้ำ", "The header names year %s twice"),
    YEAR_MISSING(ERROR, "หัวตารางไม่มีปี %s", "The header has no column for year %s"),
    NO_ITEMS(ERROR, "ไม่พบโครงการ/กิจกรรม/มาตรการในตาราง", "The table holds no item"),
    DIMENSION_MISSING(ERROR, "ไม่ระบุมิติ", "The dimension is missing"),
    DIMENSION_UNREADABLE(ERROR, "อ่านเลขมิติไม่ได้", "The dimension's number can't be read"),
    DIMENSION_UNKNOWN(ERROR, "ไม่มีมิติที่ %s ในกรอบแผน", "The plan framework has no dimension %s"),
    MISSION_MISSING(ERROR, "ไม่ระบุภารกิจตามมิติ", "The mission is missing"),
    MISSION_UNREADABLE(ERROR, "อ่านเลขภารกิจไม่ได้", "The mission's number can't be read"),
    MISSION_UNKNOWN(ERROR, "ไม่มีภารกิจ %s ในกรอบแผน", "The plan framework has no mission %s"),
    MISSION_OUTSIDE_DIMENSION(ERROR, "ภารกิจ %s ไม่อยู่ในมิติที่ %s", "Mission %s does not belong to dimension %s"),
    GUIDELINE_MISSING(ERROR, "ไม่ระบุแนวทางของ %s", "No guideline stands before the item %s"),
    GUIDELINE_UNKNOWN(ERROR, "ไม่มีแนวทาง %s ในกรอบแผน", "The plan framework has no guideline %s"),
    GUIDELINE_OUTSIDE_MISSION(
            ERROR,
            "แนวทาง %s ไม่อยู่ในภารกิจหรือมิติ %s ของแถวนี้",
            "Guideline %s does not lie under %s, where this row stands"),
    KIND_UNKNOWN(
            ERROR,
            "ชื่อต้องขึ้นต้นด้วย โครงการ กิจกรรม หรือ มาตรการ: %s",
            "An item's name starts with โครงการ, กิจกรรม or มาตรการ: %s"),
    NAME_TOO_LONG(ERROR, "ชื่อยาวเกิน %s ตัวอักษร: %s", "The item's name is longer than %s characters: %s"),
    REMARK_TOO_LONG(ERROR, "หมายเหตุยาวเกิน %s ตัวอักษร", "The remark is longer than %s characters"),
    TOO_MANY_GUIDELINES(ERROR, "ระบุแนวทางเกิน %s แนวทาง: %s", "The item stands under more than %s guidelines: %s"),
    AMOUNT_UNREADABLE(ERROR, "อ่านจำนวนเงินไม่ได้: %s", "This is not an amount: %s"),
    AMOUNT_NEGATIVE(ERROR, "จำนวนเงินติดลบ: %s", "The amount is negative: %s"),
    AMOUNT_TOO_PRECISE(ERROR, "จำนวนเงินมีทศนิยมเกินสองตำแหน่ง: %s", "The amount has more than two decimals: %s"),
    AMOUNT_TOO_LARGE(ERROR, "จำนวนเงินมากเกินกำหนด: %s", "The amount is too large: %s"),
    AMOUNT_NOT_DIVISIBLE(
            ERROR,
            "จำนวนเงินเดียวกับหลายรายการ ไม่ทราบว่าเป็นของรายการใด โปรดแยกบรรทัดตามรายการ: %s",
            "One amount stands beside several items; give each item its own line: %s"),
    LINES_DIFFER_FROM_ITEMS(
            ERROR,
            "จำนวนบรรทัดไม่ตรงกับจำนวนรายการ (%2$s รายการ): %1$s",
            "The lines don't match the row's %2$s items: %1$s"),
    AMOUNT_WITHOUT_ITEM(ERROR, "มีข้อมูลปีแต่ไม่มีรายการในแถวนี้", "The row has an entry for a year but no item"),
    AMOUNTS_SEVERAL(ERROR, "มีจำนวนเงินหลายจำนวนในช่องเดียว: %s", "There are several amounts in the cell: %s"),
    BUDGET_REPEATED(
            ERROR,
            "รายการนี้มีงบประมาณในแถวก่อนหน้าแล้ว: %s",
            "The item has a budget in a row above already; this is another one: %s"),
    BUDGET_MISSING(WARNING, "ไม่ระบุงบประมาณ ถือว่ายังไม่ทราบ", "The budget is missing and taken as unknown"),
    BUDGET_DASH(
            WARNING,
            "ขีดไม่บอกว่าไม่ใช้งบประมาณหรือยังไม่ทราบ อ่านเป็นไม่ใช้งบประมาณ",
            "A dash doesn't say whether no budget is used or none is known yet; it was read as no budget"),
    PERIOD_MISSING(WARNING, "ไม่ระบุระยะเวลาดำเนินการ", "The period is missing"),
    PERIOD_UNREADABLE(ERROR, "อ่านระยะเวลาดำเนินการไม่ได้", "The period can't be read"),
    PERIOD_OUTSIDE_YEAR(ERROR, "ระยะเวลาอยู่นอกปีงบประมาณ %s", "The period lies outside fiscal year %s"),
    PERIOD_NOT_TICKED(
            WARNING,
            "ไม่ได้เลือกไตรมาสใดเลย อ่านเป็นไม่ระบุระยะเวลา",
            "None of the quarters is ticked; it was read as no period"),
    UNIT_AMBIGUOUS(
            WARNING,
            "มีหลายหน่วยงานชื่อ %s จึงไม่ได้นำเข้า",
            "Several units of the organisation are called %s; it was left out"),
    UNIT_UNKNOWN(
            WARNING,
            "รายการที่ %s ในช่องนี้ไม่ใช่ชื่อหน่วยงานขององค์กร จึงไม่ได้นำเข้า",
            "Entry %s of the cell is not the name of a unit of the organisation and was left out"),
    ITEMS_SEVERAL(
            ERROR,
            "มีหลายรายการในช่องเดียว (%s รายการ) โปรดแยกแถว",
            "There are %s items in the cell; give each its own row"),
    STEPS_OUT_OF_ORDER(ERROR, "เลขขั้นตอนไม่เรียงลำดับ: %s", "The steps' numbers are not in order: %s"),
    STEP_NUMBER_DOUBTFUL(
            WARNING,
            "เลข %s อาจเป็นเลขขั้นตอน แต่อ่านเป็นข้อความ",
            "The number %s may begin a step but was read as text"),
    STEP_EMPTY(ERROR, "ขั้นตอนที่ %s ไม่มีข้อความ", "Step %s has no text"),
    DETAILS_UNCLEAR(
            ERROR,
            "แยกวัตถุประสงค์กับขั้นตอนไม่ได้ โปรดใส่หัวข้อ “ขั้นตอนการดำเนินการ:”",
            "Objectives and steps can't be told apart; put “ขั้นตอนการดำเนินการ:” before the steps"),
    LEAD_TEXT_AS_RATIONALE(
            WARNING,
            "ข้อความก่อนข้อแรกไม่มีหัวข้อ อ่านเป็นหลักการและเหตุผล โปรดใส่หัวข้อ “หลักการและเหตุผล:” หากใช่",
            "The text before the first number has no heading and was read as the rationale; put “หลักการและเหตุผล:” before it if it is"),
    TEXT_TOO_LONG(ERROR, "ข้อความยาวเกิน %s ตัวอักษร: %s", "The text is longer than %s characters: %s"),
    PERSONAL_DATA(
            ERROR,
            "มีเลขประจำตัวประชาชน หมายเลขโทรศัพท์ อีเมล หรือชื่อบุคคล แผนเป็นเอกสารสาธารณะ ให้ตัดออก",
            "It holds a national id, a telephone number, an e-mail address or a person's name; a plan is public"),
    LIST_TOO_LONG(ERROR, "มีเกิน %s ข้อ", "There are more than %s entries"),
    CONTINUATION_UNCLEAR(ERROR, "ไม่ทราบว่าแถวนี้ต่อจากรายการใด", "It is not clear which item this row continues"),
    ROW_WITHOUT_ITEM(WARNING, "แถวนี้ไม่มีรายการ จึงไม่ได้อ่าน", "The row has no item and was not read"),
    TOTAL_COUNT_UNREADABLE(ERROR, "อ่านจำนวนโครงการรวมไม่ได้", "The total number of items can't be read"),
    TOTAL_COUNT_WRONG(ERROR, "จำนวนรวมควรเป็น %s แต่ระบุ %s", "The number of items should be %s but says %s"),
    TOTAL_AMOUNT_WRONG(
            ERROR,
            "ยอดรวมปี %s ควรเป็น %s บาท แต่ระบุ %s บาท",
            "The total of year %s should be %s baht but says %s baht"),
    TOTAL_MISSING(WARNING, "ไม่มีแถวรวมของมิติที่ %s", "Dimension %s has no total row"),
    GRAND_TOTAL_MISSING(WARNING, "ไม่มีแถวรวมทุกมิติ", "There is no total row over all dimensions");

    private final Severity severity;
    private final String templateTh;
    private final String templateEn;

    Rule(Severity severity, String templateTh, String templateEn) {
        this.severity = severity;
        this.templateTh = templateTh;
        this.templateEn = templateEn;
    }

    Severity severity() {
        return severity;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String messageTh(Object... details) {
        return String.format(Locale.ROOT, templateTh, details);
    }

    String messageEn(Object... details) {
        return String.format(Locale.ROOT, templateEn, details);
    }
}
