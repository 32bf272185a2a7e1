package org.sujarit.complaint.receipt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What a complainant's number and secret open. It is confined to no organisation, as the number is all one comes with;
 * nothing but {@link Receipts} reads it.
 */
@Entity
@Table(name = "complaint_receipt")
class ComplaintReceipt extends PanacheEntityBase {

    @Id
    @Column(name = "tracking_number")
    String trackingNumber;

    @Column(name = "secret_hash")
    byte[] secretHash;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "complaint_id")
    UUID complaintId;

    protected ComplaintReceipt() {}

    /** The case goes on elsewhere, and its receipt with it. */
    static void move(UUID complaintId, UUID toOrganisation, UUID toComplaint) {
        update(
                "organisationId = ?2, complaintId = ?3 where complaintId = ?1",
                complaintId,
                toOrganisation,
                toComplaint);
    }

    ComplaintReceipt(TrackingNumber number, byte[] secretHash, UUID organisationId, UUID complaintId) {
        this.trackingNumber = number.value();
        this.secretHash = secretHash;
        this.organisationId = organisationId;
        this.complaintId = complaintId;
    }
}
