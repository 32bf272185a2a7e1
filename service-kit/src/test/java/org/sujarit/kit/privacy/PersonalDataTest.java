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
                "081/234/5678",
                "081–234–5678",
                "081—234—5678",
                "081_234_5678",
                "081 – 234 – 5678",
                "0 8 1 2 3 4 5 6 7 8",
                "โทร. ๐ ๘ ๑ ๒ ๓ ๔ ๕ ๖ ๗ ๘ ครับ",
                "0-8-1-2-3-4-5-6-7-8",
                "0 2 1 2 3 4 5 6 7",
                "66812345678",
                "6621234567",
                "66 81 234 5678",
                "66-81–234-5678",
                "66(0)812345678"
            })
    void aTelephoneNumberIsRefused(String text) {
        assertThat(PersonalData.in(text)).contains(PersonalData.TELEPHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "somebody@example.co.th",
                "ส่งที่ a.b+c@example.com นะ",
                "ก@ไทย.คอม",
                "x＠example.com",
                "a(at)b.co.th",
                "a [AT] b.co.th",
                "a（at）b.co.th"
            })
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
                "Dr Somebody",
                "คุณสมมุติ นำให้ บ้านเลขที่ 12",
                "จากคุณสมมุติ",
                "คุณ สมมุติ",
                "คุณอารีสมมุติ",
                "คุณชายสมมุติ",
                "คุณสมบูรณ์",
                "คุณJohn",
                "Khun Somebody",
                "KhunSomebody",
                "KHUN SOMEBODY",
                "Khun Nanthasomebody"
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
                "กระเช้าผลไม้ 2 กระเช้า",
                "คุณธรรมและความโปร่งใส",
                "และคุณธรรมจริยธรรม",
                "ยกย่องคุณ ธรรม จริยธรรม",
                "คุณภาพการดำเนินงาน",
                "ต่อคุณภาพชีวิต",
                "คุณสมบัติของผู้เสนอราคา",
                "คุณค่าของความซื่อสัตย์",
                "ผู้ทรงคุณวุฒิ",
                "คุณวุฒิทางการศึกษา",
                "คุณลักษณะที่พึงประสงค์",
                "คุณประโยชน์ต่อสังคม",
                "คุณงามความดี",
                "คุณูปการ",
                "ประกาศเกียรติคุณแก่บุคคล",
                "ประกาศเกียรติ คุณแก่คณะกรรมการ",
                "ขอบคุณเจ้าหน้าที่",
                "ขอบ คุณ ครับ",
                "ขอบพระคุณท่าน",
                "การให้คุณให้โทษ",
                "ให้คุณ ให้โทษ",
                "ตอบแทนคุณแผ่นดิน",
                "บุญคุณต้องทดแทน",
                "คุณครูและคุณแม่",
                "คุณ ก.",
                "คุณมีส่วนร่วม คุณต้องรู้",
                "Khun Yuam District",
                "ปี 66 67 68 69 70",
                "ปีงบประมาณ 66-70",
                "โครงการเลขที่ 66089123456",
                "โครงการเลขที่ 66119123456",
                "บ้านเลขที่ 66/2345",
                "0 2 3 0",
                "1 0 2 1 2 3 4 5 6 7 0 0",
                "05–10–2566",
                "2566 – 2570",
                "แนบไฟล์ (at) ที่นี่"
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
