package org.sujarit.ita.proof;

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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sujarit.ita.catalogue.ItemKind;

/**
 * That an organisation has what a kind of OIT item asks for, by another service's event. It is of the fiscal year that
 * the event is of; the catalogue of an assessed year says of which year it wants it. It is kept apart from the checklist,
 * so that it counts also when the checklist is made later.
 */
@Entity
@Table(name = "proof")
public class Proof extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Enumerated(EnumType.STRING)
    ItemKind kind;

    String address;

    @Column(name = "proven_at")
    Instant provenAt;

    protected Proof() {}

    Proof(int fiscalYear, ItemKind kind, String address, Instant provenAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.fiscalYear = fiscalYear;
        this.kind = kind;
        this.address = address;
        this.provenAt = provenAt;
    }

    /** The latest publication is the proof, in whatever order the events come; of two at once the greater address. */
    boolean outdatedBy(String otherAddress, Instant publishedAt) {
        int order = publishedAt.compareTo(provenAt);
        return order > 0 || (order == 0 && otherAddress.compareTo(address) > 0);
    }

    void renew(String newAddress, Instant publishedAt) {
        address = newAddress;
        provenAt = publishedAt;
    }

    public ItemKind kind() {
        return kind;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public String address() {
        return address;
    }

    public Instant provenAt() {
        return provenAt;
    }

    public static List<Proof> of(Set<Integer> fiscalYears) {
        return list("fiscalYear in ?1", fiscalYears);
    }
}
