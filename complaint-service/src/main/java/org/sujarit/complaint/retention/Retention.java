package org.sujarit.complaint.retention;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Until when a closed case keeps what could name a person. It is not confined to one organisation, as the service works
 * through the cases of all; it holds days and ids only, and goes when the case is reopened or anonymised.
 */
@Entity
@Table(name = "complaint_retention")
class Retention extends PanacheEntityBase {

    @Id
    @Column(name = "complaint_id")
    UUID complaintId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "closed_on")
    LocalDate closedOn;

    /** The last day on which all of it is there. */
    @Column(name = "keep_until")
    LocalDate keepUntil;

    protected Retention() {}

    Retention(UUID complaintId, UUID organisationId, LocalDate closedOn, int months) {
        this.complaintId = complaintId;
        this.organisationId = organisationId;
        this.closedOn = closedOn;
        this.keepUntil = closedOn.plusMonths(months);
    }

    /** Where a look for what is due goes on. */
    record Position(LocalDate keepUntil, UUID complaintId) {

        static final Position FIRST = new Position(LocalDate.EPOCH, new UUID(0, 0));
    }

    Position position() {
        return new Position(keepUntil, complaintId);
    }

    /** Whose time was over before a day, of all organisations; without a lock. */
    static List<Retention> over(LocalDate today, Position after, int limit) {
        return Retention.<Retention>find(
                        "keepUntil < :today and (keepUntil, complaintId) > (:keepUntil, :complaintId)"
                                + " order by keepUntil, complaintId",
                        Parameters.with("today", today)
                                .and("keepUntil", after.keepUntil())
                                .and("complaintId", after.complaintId()))
                .page(0, limit)
                .list();
    }

    /** The same of one case, if it still is so, kept from whoever would change it. */
    static Optional<Retention> lockedIfOver(UUID complaintId, LocalDate today) {
        return Retention.<Retention>find("complaintId = ?1 and keepUntil < ?2", complaintId, today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A new period holds for every case that is closed already. */
    static void keepFor(int months, UUID organisationId) {
        update("keepUntil = closedOn + ?1 month where organisationId = ?2", months, organisationId);
    }
}
