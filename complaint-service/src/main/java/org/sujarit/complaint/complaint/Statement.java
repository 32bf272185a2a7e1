package org.sujarit.complaint.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sujarit.kit.text.PlainText;

/** What the complainant said: what it is about, where it is, and how to reach them. */
@Embeddable
class Statement {

    /** Null once the case is anonymised. */
    String description;

    @Column(name = "place_address")
    String placeAddress;

    /** It stays when the case is anonymised: statistics count by it. */
    @Column(name = "place_village")
    String placeVillage;

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

    /** What a search looks through. */
    String searchable;

    protected Statement() {}

    Statement(String description, Place place, Contact contact) {
        this.description = description;
        if (place != null) {
            placeAddress = place.address();
            placeVillage = place.village();
            placeLatitude = rounded(place.latitude());
            placeLongitude = rounded(place.longitude());
        }
        reachBy(contact);
        searchable = Stream.of(description, placeAddress, placeVillage)
                .filter(Objects::nonNull)
                .map(PlainText::searchable)
                .collect(Collectors.joining(" "));
    }

    final void reachBy(Contact contact) {
        contactName = contact == null ? null : contact.name();
        contactPhone = contact == null ? null : contact.phone();
        contactEmail = contact == null ? null : contact.email();
    }

    void anonymise() {
        description = null;
        placeAddress = null;
        placeLatitude = null;
        placeLongitude = null;
        reachBy(null);
        searchable = "";
    }

    Optional<Place> place() {
        boolean named = placeAddress != null || placeVillage != null || placeLatitude != null || placeLongitude != null;
        return named
                ? Optional.of(new Place(placeAddress, placeVillage, placeLatitude, placeLongitude))
                : Optional.empty();
    }

    Optional<Contact> contact() {
        boolean left = contactName != null || contactPhone != null || contactEmail != null;
        return left ? Optional.of(new Contact(contactName, contactPhone, contactEmail)) : Optional.empty();
    }

    /** About ten centimetres; a browser sends more digits than it knows. */
    private static BigDecimal rounded(BigDecimal degrees) {
        return degrees == null ? null : degrees.setScale(6, RoundingMode.HALF_UP);
    }
}
