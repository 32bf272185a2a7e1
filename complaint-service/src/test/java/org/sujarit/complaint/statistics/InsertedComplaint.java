package org.sujarit.complaint.statistics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.sujarit.testkit.Database;

/**
 * A complaint as the service keeps it, put into the database with every column: through the API a year of them would
 * take a day for each step of the clock. Times are Bangkok's.
 */
final class InsertedComplaint {

    private static final ZoneOffset BANGKOK = ZoneOffset.ofHours(7);

    String channel = "WEB";
    String category = "ROADS";
    UUID unit;
    String village;
    String state = "IN_PROGRESS";
    LocalDateTime received;
    LocalDateTime arrived;
    LocalDateTime completed;
    LocalDate due;
    LocalDate waitingSince;
    Integer rating;

    static InsertedComplaint arrivedAt(LocalDateTime arrived) {
        InsertedComplaint complaint = new InsertedComplaint();
        complaint.arrived = arrived;
        complaint.received = arrived;
        complaint.due = arrived.toLocalDate().plusDays(15);
        return complaint;
    }

    InsertedComplaint at(String place) {
        village = place;
        return this;
    }

    InsertedComplaint by(String way) {
        channel = way;
        return this;
    }

    InsertedComplaint completedAt(LocalDateTime end, Integer given) {
        state = "COMPLETED";
        completed = end;
        rating = given;
        return this;
    }

    void into(UUID organisation) {
        Database.execute(
                "insert into complaint (id, organisation_id, tracking_number, channel, category, description, searchable,"
                        + " place_address, place_village, place_latitude, place_longitude, contact_name, contact_phone,"
                        + " contact_email, state, received_at, arrived_at, due_on, waiting_since, completed_at, result,"
                        + " registered_by, unit_id, officer, rating, rating_words, rated_at, version)"
                        + " values (?, ?, ?, ?, ?, 'ไฟดับทั้งซอย', 'ไฟดับทั้งซอย', 'หน้าตลาดสด', ?, 18.285, 99.68,"
                        + " 'ผู้ร้อง ตัวอย่าง', '00-0000-0000', 'someone@example.org', ?, ?, ?, ?, ?::date, ?::timestamptz,"
                        + " 'แจ้งผลแล้ว', 'officer-1', ?::uuid, 'officer-1', ?::int, 'ดี', ?::timestamptz, 3)",
                UUID.randomUUID(),
                organisation.toString(),
                "2568-" + UUID.randomUUID(),
                channel,
                category,
                village,
                state,
                moment(received),
                moment(arrived),
                due,
                waitingSince,
                moment(completed),
                unit,
                rating,
                rating == null ? null : moment(completed));
    }

    /** The service anonymises what is closed when it looks the next time. */
    static void letRetentionEndOf(UUID organisation) {
        Database.execute(
                "insert into complaint_retention (complaint_id, organisation_id, closed_on, keep_until)"
                        + " select id, organisation_id::uuid, completed_at::date, completed_at::date + 30 from complaint"
                        + " where completed_at is not null and organisation_id = ?",
                organisation.toString());
    }

    static long closedAndNotAnonymised(UUID organisation) {
        return Database.number(
                "select count(*) from complaint"
                        + " where completed_at is not null and anonymised_at is null and organisation_id = ?",
                organisation.toString());
    }

    private static OffsetDateTime moment(LocalDateTime bangkok) {
        return bangkok == null ? null : bangkok.atOffset(BANGKOK);
    }
}
