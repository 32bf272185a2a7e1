package org.sujarit.complaint.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sujarit.complaint.receipt.TrackingNumber;
import org.sujarit.kit.problem.Problem;

/** A general complaint (เรื่องร้องเรียน/ร้องทุกข์) to an organisation: received, handled, completed with a result. */
@Entity
@Table(name = "complaint")
class Complaint extends PanacheEntityBase {

    /** What the organisations promise the public; the day of receipt does not count. */
    static final int DAYS_TO_HANDLE = 15;

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "tracking_number")
    String trackingNumber;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String category;
    String description;

    @Column(name = "place_address")
    String placeAddress;

    @Column(name = "place_latitude")
    BigDecimal placeLatitude;

    @Column(name = "place_longitude")
    BigDecimal placeLongitude;

    @Column(name = "contact_name")
    String contactName;

    @Column(name = "contact_phone")
    String contactPhone;

    @Column(name = "contact_email")
    String contactEmail;

    @Enumerated(EnumType.STRING)
    ComplaintState state;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "completed_at")
    Instant completedAt;

    /** What the complainant is told of the outcome; null until the complaint is completed. */
    String result;

    @Version
    long version;

    protected Complaint() {}

    /** @param now in the business time zone: the days are counted by its calendar */
    static Complaint receive(TrackingNumber number, SendComplaint request, Channel channel, ZonedDateTime now) {
        Complaint complaint = new Complaint();
        complaint.id = UuidCreator.getTimeOrderedEpoch();
        complaint.trackingNumber = number.value();
        complaint.channel = channel;
        complaint.category = request.category();
        complaint.description = request.description();
        complaint.locate(request.place());
        complaint.reachBy(request.contact());
        complaint.state = ComplaintState.RECEIVED;
        complaint.receivedAt = now.toInstant();
        complaint.dueOn = now.toLocalDate().plusDays(DAYS_TO_HANDLE);
        return complaint;
    }

    private void locate(Place place) {
        if (place != null) {
            placeAddress = place.address();
            placeLatitude = rounded(place.latitude());
            placeLongitude = rounded(place.longitude());
        }
    }

    private void reachBy(Contact contact) {
        if (contact != null) {
            contactName = contact.name();
            contactPhone = contact.phone();
            contactEmail = contact.email();
        }
    }

    void start() {
        if (state != ComplaintState.RECEIVED) {
            throw new Problem(ComplaintProblems.ALREADY_STARTED);
        }
        state = ComplaintState.IN_PROGRESS;
    }

    /** @param outcome what the complainant is told */
    void complete(String outcome, Instant now) {
        if (state != ComplaintState.IN_PROGRESS) {
            throw new Problem(ComplaintProblems.NOT_IN_PROGRESS);
        }
        state = ComplaintState.COMPLETED;
        result = outcome;
        completedAt = now;
    }

    Optional<Place> place() {
        boolean named = placeAddress != null || placeLatitude != null || placeLongitude != null;
        return named ? Optional.of(new Place(placeAddress, placeLatitude, placeLongitude)) : Optional.empty();
    }

    Optional<Contact> contact() {
        boolean left = contactName != null || contactPhone != null || contactEmail != null;
        return left ? Optional.of(new Contact(contactName, contactPhone, contactEmail)) : Optional.empty();
    }

    /** About ten centimetres; a browser sends more digits than it knows. */
    private static BigDecimal rounded(BigDecimal degrees) {
        return degrees == null ? null : degrees.setScale(6, RoundingMode.HALF_UP);
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    static Optional<Complaint> locked(UUID id) {
        return Complaint.<Complaint>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<Complaint> of(UUID id) {
        return Complaint.<Complaint>find("id", id).firstResultOptional();
    }

    static List<Complaint> after(UUID id, ComplaintState state, int limit) {
        return (state == null
                        ? Complaint.<Complaint>find("id > ?1 order by id", id)
                        : Complaint.<Complaint>find("id > ?1 and state = ?2 order by id", id, state))
                .page(0, limit)
                .list();
    }
}
