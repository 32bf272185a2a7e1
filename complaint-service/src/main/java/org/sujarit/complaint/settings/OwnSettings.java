package org.sujarit.complaint.settings;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What an organisation has set in place of the national default. */
@Entity
@Table(name = "complaint_settings")
class OwnSettings extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @JdbcTypeCode(SqlTypes.JSON)
    ComplaintSettings settings;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    protected OwnSettings() {}

    OwnSettings(ComplaintSettings settings, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        set(settings, now);
        // The national default that they replace is version 0.
        this.version = 1;
    }

    final void set(ComplaintSettings wanted, Instant now) {
        settings = wanted;
        changedAt = now;
    }

    static Optional<OwnSettings> find() {
        return OwnSettings.<OwnSettings>findAll().firstResultOptional();
    }

    static Optional<OwnSettings> locked() {
        return OwnSettings.<OwnSettings>findAll()
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
