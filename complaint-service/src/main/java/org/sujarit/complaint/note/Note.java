package org.sujarit.complaint.note;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** What those who handle a case write down for each other (บันทึกภายใน); it never leaves the organisation. */
@Entity
@Immutable
@Table(name = "complaint_note")
public class Note extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "complaint_id")
    UUID complaintId;

    String officer;
    String text;

    @Column(name = "written_at")
    Instant writtenAt;

    protected Note() {}

    Note(UUID complaintId, String officer, String text, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.complaintId = complaintId;
        this.officer = officer;
        this.text = text;
        this.writtenAt = now;
    }

    static List<Note> after(UUID complaintId, UUID id, int limit) {
        return Note.<Note>find("complaintId = ?1 and id > ?2 order by id", complaintId, id)
                .page(0, limit)
                .list();
    }

    public static void deleteOf(UUID complaintId) {
        delete("complaintId", complaintId);
    }
}
