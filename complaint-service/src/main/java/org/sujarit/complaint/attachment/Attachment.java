package org.sujarit.complaint.attachment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sujarit.complaint.message.MessageSender;
import org.sujarit.kit.file.FileType;

/** A file that belongs to a case: the copy without metadata, which is all that is kept of it. */
@Entity
@Immutable
@Table(name = "complaint_attachment")
public class Attachment extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Enumerated(EnumType.STRING)
    MessageSender sender;

    String name;

    @Enumerated(EnumType.STRING)
    FileType type;

    int bytes;

    String sha256;

    /** By which whoever has the original shows that it is this one. */
    @Column(name = "sha256_as_sent")
    String sha256AsSent;

    byte[] content;

    @Column(name = "added_at")
    Instant addedAt;

    protected Attachment() {}

    Attachment(UUID complaintId, MessageSender sender, String name, SentFile file, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.complaintId = complaintId;
        this.sender = sender;
        this.name = name;
        this.type = file.type();
        this.bytes = file.clean().length;
        this.sha256 = SentFile.sha256(file.clean());
        this.sha256AsSent = file.sha256AsSent();
        this.content = file.clean();
        this.addedAt = now;
    }

    /** For the organisation that the case goes to. */
    public Attachment copyFor(UUID otherComplaint) {
        Attachment copy = new Attachment();
        copy.id = UuidCreator.getTimeOrderedEpoch();
        copy.complaintId = otherComplaint;
        copy.sender = sender;
        copy.name = name;
        copy.type = type;
        copy.bytes = bytes;
        copy.sha256 = sha256;
        copy.sha256AsSent = sha256AsSent;
        copy.content = content;
        copy.addedAt = addedAt;
        return copy;
    }

    static Optional<Attachment> of(UUID complaintId, UUID id) {
        return Attachment.<Attachment>find("complaintId = ?1 and id = ?2", complaintId, id)
                .firstResultOptional();
    }

    /** With their content: as many as a case can have. */
    public static List<Attachment> allOf(UUID complaintId) {
        return Attachment.<Attachment>find("complaintId = ?1 order by id", complaintId)
                .page(0, Attachments.MOST_FILES)
                .list();
    }

    public static void deleteOf(UUID complaintId) {
        delete("complaintId", complaintId);
    }
}
