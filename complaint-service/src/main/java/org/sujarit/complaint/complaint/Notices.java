package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.text.Text;
import org.sujarit.kit.time.FiscalYears;

/** What the complainant is told in writing of each thing that happens to the case (หนังสือแจ้งผู้ร้อง). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notices {

    /** @param organisation that has the case now */
    public Text of(HistoryEntry entry, ServedOrganisation organisation) {
        Text name = organisation.name();
        return switch (entry.kind) {
            case RECEIVED -> Text.of(name.th() + " รับเรื่องไว้แล้ว", name.en() + " has received the complaint.");
            case ARRIVED ->
                Text.of(
                        name.th() + " ได้รับเรื่องที่ส่งต่อมาแล้ว",
                        name.en() + " has received the complaint that was referred to it.");
            case ASSIGNED, HANDED_OVER -> assigned(entry, organisation);
            case STARTED -> Text.of("เริ่มดำเนินการแล้ว", "The complaint is being handled.");
            case ASKED ->
                Text.of(
                        "ขอข้อมูลเพิ่มเติมจากท่าน และหยุดนับเวลาจนกว่าจะได้รับคำตอบ",
                        "You are asked for more information; time stands still until you answer.");
            case RESUMED -> resumed(entry);
            case EXTENDED -> extended(entry);
            case DEADLINE_OVERDUE -> until(entry, "เกินกำหนดวันที่ ", "It was not done by ");
            case COMPLETED -> result(entry, name);
            case REJECTED ->
                said("ไม่รับเรื่องไว้ดำเนินการ เนื่องจาก: ", "The complaint is not taken up, because: ", entry);
            case REFERRED -> referred(entry);
            case REFERRED_OUTSIDE ->
                said("ส่งเรื่องถึงหน่วยงานภายนอก: ", "The matter was taken to another body: ", entry);
            case OUTSIDE_REPLIED -> Text.of("หน่วยงานภายนอกตอบกลับแล้ว", "The other body has replied.");
            case REOPENED ->
                until(
                        entry,
                        "ดำเนินการใหม่ตามคำขอของท่าน กำหนดแล้วเสร็จภายในวันที่ ",
                        "Reopened as you asked; to be done by ");
            case ATTACHED -> Text.of("ได้รับไฟล์แนบของท่านแล้ว", "Your file has been received.");
            case RATED -> Text.of("ได้รับคะแนนความพึงพอใจของท่านแล้ว", "Your rating has been received.");
            case DEADLINE_APPROACHING, CATEGORISED, LINKED, UNLINKED, CONTACT_CHANGED, ANONYMISED ->
                throw new IllegalArgumentException(entry.kind + " is not told to the complainant");
        };
    }

    private static Text assigned(HistoryEntry entry, ServedOrganisation organisation) {
        String unit = organisation.unitName(entry.unitId).orElse(null);
        return unit == null
                ? Text.of("มอบหมายผู้รับผิดชอบแล้ว", "Somebody has been put in charge of the complaint.")
                : Text.of("มอบหมายให้" + unit + "ดำเนินการ", "The complaint was assigned to " + unit + ".");
    }

    private static Text extended(HistoryEntry entry) {
        Text day = WrittenDate.of(entry.dueOn);
        return Text.of(
                "ขยายเวลาดำเนินการถึงวันที่ %s เนื่องจาก: %s".formatted(day.th(), words(entry)),
                "It takes until %s, because: %s".formatted(day.en(), words(entry)));
    }

    /** A last day that is past already is no promise. */
    private static Text resumed(HistoryEntry entry) {
        return entry.dueOn.isBefore(FiscalYears.businessDate(entry.at))
                ? Text.of("ดำเนินการต่อ", "Handling goes on.")
                : until(entry, "ดำเนินการต่อ กำหนดแล้วเสร็จภายในวันที่ ", "Handling goes on, until ");
    }

    private static Text result(HistoryEntry entry, Text organisation) {
        Text day = WrittenDate.of(FiscalYears.businessDate(entry.at));
        return Text.of(
                "%s แจ้งผลการดำเนินการเมื่อวันที่ %s: %s".formatted(organisation.th(), day.th(), words(entry)),
                "%s gives notice of the result on %s: %s".formatted(organisation.en(), day.en(), words(entry)));
    }

    private static Text referred(HistoryEntry entry) {
        Text to = ServedOrganisation.of(entry.relatedId)
                .map(ServedOrganisation::name)
                .orElse(Text.of("หน่วยงานอื่น", "another organisation"));
        return Text.of(
                "ส่งเรื่องต่อไปยัง%s เนื่องจาก: %s".formatted(to.th(), words(entry)),
                "The complaint was referred to %s, because: %s".formatted(to.en(), words(entry)));
    }

    private static Text until(HistoryEntry entry, String th, String en) {
        Text day = WrittenDate.of(entry.dueOn);
        return Text.of(th + day.th(), en + day.en());
    }

    private static Text said(String th, String en, HistoryEntry entry) {
        return Text.of(th + words(entry), en + words(entry));
    }

    /** They are gone once the case is anonymised. */
    private static String words(HistoryEntry entry) {
        return entry.words == null ? "-" : entry.words;
    }
}
