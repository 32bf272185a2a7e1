package org.sujarit.complaint.open311;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sujarit.complaint.complaint.Contact;
import org.sujarit.complaint.complaint.SendComplaint;
import org.sujarit.kit.privacy.PersonalData;

/**
 * Which words of a complaint by Open311 everybody may read. They are looked through once, when it comes, as a thousand of
 * them are shown at a time; without a row none is shown.
 */
@Entity
@Immutable
@Table(name = "open311_report")
class Open311Report extends PanacheEntityBase {

    @Id
    @Column(name = "complaint_id")
    UUID complaintId;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "shows_description")
    boolean showsDescription;

    @Column(name = "shows_address")
    boolean showsAddress;

    protected Open311Report() {}

    Open311Report(UUID complaintId, SendComplaint sent) {
        String address = sent.place().address();
        this.complaintId = complaintId;
        this.showsDescription = isPublishable(sent.description(), sent.contact());
        this.showsAddress = address != null && isPublishable(address, sent.contact());
    }

    /** None of its words is shown any more. */
    static void withhold(UUID complaintId) {
        delete("complaintId", complaintId);
    }

    /** Whether no personal data is recognised in it, and nothing of the complainant's own contact, which may be null. */
    static boolean isPublishable(String text, Contact contact) {
        return PersonalData.in(text).isEmpty() && !OwnContact.isIn(text, contact);
    }
}
