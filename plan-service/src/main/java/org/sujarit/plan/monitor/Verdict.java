package org.sujarit.plan.monitor;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/**
 * What the national monitor finds of something that an organisation has sent in, beside the organisation's own word. It
 * is never changed; a later verdict on the same thing stands before an earlier one.
 */
@Entity
@Immutable
@Table(name = "verdict")
class Verdict extends PanacheEntityBase {

    @Id
    UUID id;

    /** Whose document it is about, not whose word it is. */
    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "document_id")
    UUID documentId;

    @Column(name = "item_id")
    UUID itemId;

    @Enumerated(EnumType.STRING)
    VerdictDetails.Finding finding;

    String reason;

    @Column(name = "decided_on")
    LocalDate decidedOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected Verdict() {}

    Verdict(VerdictDetails details, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.documentId = details.documentId();
        this.itemId = details.itemId();
        this.finding = details.finding();
        this.reason = details.reason();
        this.decidedOn = details.decidedOn();
        this.recordedAt = now;
    }

    static Optional<Verdict> of(UUID id) {
        return Verdict.<Verdict>find("id", id).firstResultOptional();
    }

    /** Of an item a verdict says nothing about the whole. */
    static Optional<Verdict> lastOnWhole(UUID documentId) {
        return Verdict.<Verdict>find("documentId = ?1 and itemId is null order by id desc", documentId)
                .page(0, 1)
                .firstResultOptional();
    }

    static List<Verdict> after(UUID id, UUID documentId, int limit) {
        String where = documentId == null ? "id > :id" : "id > :id and documentId = :document";
        Parameters parameters = Parameters.with("id", id);
        if (documentId != null) {
            parameters.and("document", documentId);
        }
        return Verdict.<Verdict>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
