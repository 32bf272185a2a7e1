package org.sujarit.plan.organisation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** An internal unit of an organisation, such as สำนักปลัด or กองคลัง. */
@Entity
@Table(name = "organisation_unit")
class Unit {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    Organisation organisation;

    int position;
    String name;
    boolean active;

    protected Unit() {}

    Unit(Organisation organisation, int position, String name) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.organisation = organisation;
        place(position, name);
    }

    final void place(int newPosition, String newName) {
        position = newPosition;
        name = newName;
        active = true;
    }
}
