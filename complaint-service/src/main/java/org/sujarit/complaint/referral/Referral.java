package org.sujarit.complaint.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/**
 * A case on its way from one organisation to another. It is not confined to either, as both take part; it holds ids
 * and times only.
 */
@Entity
@Table(name = "complaint_referral")
public class Referral extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "from_organisation")
    UUID fromOrganisation;

    @Column(name = "from_complaint")
    UUID fromComplaint;

    @Column(name = "to_organisation")
    UUID toOrganisation;

    @Column(name = "to_complaint")
    UUID toComplaint;

    @Column(name = "referred_at")
    Instant referredAt;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    /** When the copy that stays was cleared of what names the complainant. */
    @Column(name = "settled_at")
    Instant settledAt;

    /** How often it could not be carried, and when it is tried again. */
    int attempts;

    @Column(name = "retry_at")
    Instant retryAt;

    protected Referral() {}

    Referral(UUID fromOrganisation, UUID fromComplaint, UUID toOrganisation, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.fromOrganisation = fromOrganisation;
        this.fromComplaint = fromComplaint;
        this.toOrganisation = toOrganisation;
        this.referredAt = now;
    }

    void arrive(UUID complaint, Instant now) {
        toComplaint = complaint;
        arrivedAt = now;
    }

    /** Soon at first, and every five minutes in the end. */
    void postpone(Instant now) {
        attempts++;
        retryAt = now.plusSeconds(Math.min(1L << Math.min(attempts, 8), 300));
    }

    /** Until it has arrived, the other organisation has nothing of the case. */
    public static boolean isOnItsWay(UUID complaintId) {
        return count("fromComplaint = ?1 and arrivedAt is null", complaintId) > 0;
    }

    /** One with which something is left to do, if there is one, after another one; without a lock. */
    static Optional<Referral> waiting(UUID after, Instant now) {
        return Referral.<Referral>find(
                        "settledAt is null and (retryAt is null or retryAt <= ?2) and id > ?1 order by id", after, now)
                .firstResultOptional();
    }

    /** The moment since which with the oldest one something is left to do. */
    static Optional<Instant> oldestWaiting() {
        return Referral.<Referral>find("settledAt is null order by id")
                .<Referral>firstResultOptional()
                .map(referral -> referral.referredAt);
    }

    /** Kept from other replicas, unless another one is at work on it or it is settled. */
    static Optional<Referral> lockedIfWaiting(UUID id) {
        return Referral.<Referral>find("id = ?1 and settledAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }
}
