package org.sujarit.complaint.message;

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
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** What the complainant and the organisation write to each other about a case. */
@Entity
@Immutable
@Table(name = "complaint_message")
public class Message extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Enumerated(EnumType.STRING)
    MessageSender sender;

    /** Who wrote it for the organisation, for colleagues; null for the complainant's. */
    String officer;

    String text;

    /** The organisation needs an answer to go on. */
    boolean asks;

    @Column(name = "sent_at")
    Instant sentAt;

    protected Message() {}

    private Message(UUID complaintId, MessageSender sender, String officer, String text, boolean asks, Instant sentAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.complaintId = complaintId;
        this.sender = sender;
        this.officer = officer;
        this.text = text;
        this.asks = asks;
        this.sentAt = sentAt;
    }

    static Message ofComplainant(UUID complaintId, String text, Instant now) {
        return new Message(complaintId, MessageSender.COMPLAINANT, null, text, false, now);
    }

    static Message ofOrganisation(UUID complaintId, String officer, WriteMessage written, Instant now) {
        return new Message(
                complaintId, MessageSender.ORGANISATION, officer, written.text(), written.asksForAnswer(), now);
    }

    public UUID id() {
        return id;
    }

    /** For the organisation that the case goes to: without who at this one wrote it. */
    public Message copyFor(UUID otherComplaint) {
        return new Message(otherComplaint, sender, null, text, asks, sentAt);
    }

    public static List<Message> after(UUID complaintId, UUID id, int limit) {
        return Message.<Message>find("complaintId = ?1 and id > ?2 order by id", complaintId, id)
                .page(0, limit)
                .list();
    }

    public static void deleteOf(UUID complaintId) {
        delete("complaintId", complaintId);
    }

    static long countOf(UUID complaintId) {
        return count("complaintId", complaintId);
    }
}
