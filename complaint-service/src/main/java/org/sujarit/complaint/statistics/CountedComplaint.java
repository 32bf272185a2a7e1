package org.sujarit.complaint.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sujarit.complaint.complaint.ComplaintState;

/**
 * Of a complaint what statistics count, and nothing more: it is all that is left of one that was anonymised, so the
 * figures are the same before and after.
 */
@Entity
@Immutable
@Table(name = "complaint")
class CountedComplaint {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    String category;

    @Column(name = "unit_id")
    UUID unitId;

    String channel;

    @Column(name = "place_village")
    String village;

    /** The village in one spelling; null where none was named. */
    @Column(name = "place_key")
    String placeKey;

    @Enumerated(EnumType.STRING)
    ComplaintState state;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "waiting_since")
    LocalDate waitingSince;

    @Column(name = "completed_at")
    Instant completedAt;

    Integer rating;

    protected CountedComplaint() {}
}
