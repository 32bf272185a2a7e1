package org.sujarit.complaint.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** That a matter was taken to a body that is not on the system (ส่งเรื่องหน่วยงานภายนอก), and what it replied. */
@Entity
@Table(name = "outside_referral")
public class OutsideReferral extends PanacheEntityBase {

    /** Of one case. */
    static final int MOST = 50;

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "complaint_id")
    UUID complaintId;

    String body;
    String reason;

    @Column(name = "referred_on")
    LocalDate referredOn;

    String officer;
    String reply;

    @Column(name = "replied_on")
    LocalDate repliedOn;

    @Version
    long version;

    protected OutsideReferral() {}

    OutsideReferral(UUID complaintId, ReferOutside request, String officer, LocalDate today) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.complaintId = complaintId;
        this.body = request.body();
        this.reason = request.reason();
        this.referredOn = today;
        this.officer = officer;
    }

    /** For the organisation that the case goes to: without who at this one did it. */
    OutsideReferral copyFor(UUID otherComplaint) {
        OutsideReferral copy = new OutsideReferral(otherComplaint, new ReferOutside(body, reason), null, referredOn);
        copy.reply = reply;
        copy.repliedOn = repliedOn;
        return copy;
    }

    boolean isReplied() {
        return repliedOn != null;
    }

    void replied(RecordReply request, LocalDate today) {
        reply = request.reply();
        repliedOn = today;
    }

    static Optional<OutsideReferral> of(UUID complaintId, UUID id) {
        return OutsideReferral.<OutsideReferral>find("complaintId = ?1 and id = ?2", complaintId, id)
                .firstResultOptional();
    }

    static List<OutsideReferral> allOf(UUID complaintId) {
        return OutsideReferral.<OutsideReferral>find("complaintId = ?1 order by id", complaintId)
                .page(0, MOST)
                .list();
    }

    static long countOf(UUID complaintId) {
        return count("complaintId", complaintId);
    }

    public static void deleteOf(UUID complaintId) {
        delete("complaintId", complaintId);
    }
}
