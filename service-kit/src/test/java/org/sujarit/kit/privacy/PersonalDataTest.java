package org.sujarit.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name, number and address here is made up. */
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เลข 1234567890121",
                "เลข 1-2345-67890-12-1 ของผู้ให้",
                "1 2345 67890 12 1",
                "๑๒๓๔๕๖๗๘๙๐๑๒๑",
                "12 1-2345-67890-12-1",
                "1–2345–67890–12–1",
                "12345\u200B67890121"
            })
    void aNationalIdWithItsCheckDigitIsRefused(String text) {
        assertThat(PersonalData.in(text)).contains(PersonalData.NATIONAL_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โทร. 081-234-5678",
                "โทร 0812345678",
                "โทร.๐๘๑ ๒๓๔ ๕๖๗๘",
                "08-1234-5678",
                "02-123-4567",
                "(02) 123 4567",
                "053-123-456",
                "+66 81 234 5678",
                "+66(0)81-234-5678",
                "081-234-5678 2 กล่อง",
                "081/234/5678"
            })
    void aTelephoneNumberIsRefused(String text) {
        assertThat(PersonalData.in(text)).contains(PersonalData.TELEPHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"somebody@example.co.th", "ส่งที่ a.b+c@example.com นะ", "ก@ไทย.คอม", "x＠example.com"})
    void anEmailAddressIsRefused(String text) {
        assertThat(PersonalData.in(text)).contains(PersonalData.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "นายสมมุติ นำให้",
                "กระเช้าจากนายสมมุติ",
                "ของขวัญ (นาย สมมุติ)",
                "นาย\nสมมุติ",
                "นายกมล",
                "นายกิตติ",
                "นายพลสมมุติ",
                "นางรำสมมุติ",
                "รับจากนางสมมุติ",
                "นางสาวสมมุติ",
                "มอบโดย นางสาว สมมุติ",
                "น.ส.สมมุติ",
                "น.ส. สมมุติ",
                "น. ส. สมมุติ",
                "ด.ช.สมมุติ",
                "ให้ด.ญ. สมมุติ",
                "นายJohn",
                "from Mr. Somebody",
                "Ms Somebody",
                "นา\u200Bยสมมุติ",
                "ผู้รับผิดชอบนายสมมุติ",
                "นส.สมมุติ",
                "ดร.สมมุติ",
                "ว่าที่ร้อยตรีสมมุติ",
                "จ่าสิบเอก สมมุติ",
                "พันตำรวจโทหญิงสมมุติ",
                "MR. SOMEBODY",
                "MRS SOMEBODY",
                "mr. somebody",
                "Dr Somebody"
            })
    void anHonorificFollowedByANameIsRefused(String text) {
        assertThat(PersonalData.in(text)).contains(PersonalData.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "นายกองค์การบริหารส่วนตำบล",
                "นายกเทศมนตรี",
                "มอบต่อนายก",
                "นายก อบต.",
                "นายอำเภอแม่เมาะ",
                "นายทะเบียน",
                "นายช่างโยธา",
                "ผู้เป็นนายจ้าง",
                "เจ้านาย",
                "การพัฒนายกระดับคุณธรรม",
                "พัฒนายุทธศาสตร์",
                "สัมมนาและพัฒนางานบริการ",
                "จังหวัดร้อยเอ็ด",
                "หลักร้อยหลักพัน",
                "นส.3 ก.",
                "MS WORD",
                "เอกสาร 05/1023",
                "ประธานนายกสมาคม",
                "นางพยาบาล",
                "นางงาม 3 คน",
                "นางสาวไทย",
                "นาย ก. มอบให้ นาง ข.",
                "อ.นางรอง",
                "ต. นางแล",
                "เลข 1234567890123",
                "12345678901211",
                "ที่ 01890a5d-0823-4567-8901-234567890121",
                "ราคา 10,012,345.50 บาท",
                "05-10-2566 09.30 น.",
                "วันที่ 5/1/2566 เวลา 09.30",
                "หนังสือที่ ลป 72301/0123",
                "สายด่วน 1234",
                "ขนาด 3 @ 20 บาท",
                "Mr bean bag",
                "กระเช้าผลไม้ 2 กระเช้า"
            })
    void whatNamesNobodyIsTaken(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    @Timeout(10)
    void aLongTextIsReadInTime() {
        String hostile = "0-".repeat(10_000) + "a@".repeat(10_000) + "x".repeat(10_000) + " นาย".repeat(5_000);

        assertThat(PersonalData.in(hostile + " นายสมมุติ")).contains(PersonalData.NAME);
    }
}
