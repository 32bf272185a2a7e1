package org.sujarit.complaint.open311;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An app that may send complaints to the organisation by Open311, until its key is revoked. */
@Entity
@Table(name = "open311_client")
class Open311Client extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    String name;

    /** Of the key; the key itself is kept nowhere. */
    @Column(name = "key_hash")
    byte[] keyHash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Version
    long version;

    protected Open311Client() {}

    Open311Client(String name, byte[] keyHash, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.name = name;
        this.keyHash = keyHash.clone();
        this.createdAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    static Optional<Open311Client> of(UUID id) {
        return Open311Client.<Open311Client>find("id", id).firstResultOptional();
    }

    static Optional<Open311Client> locked(UUID id) {
        return Open311Client.<Open311Client>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The one whose key it is, unless it was revoked. */
    static Optional<Open311Client> withKey(byte[] keyHash) {
        return Open311Client.<Open311Client>find("keyHash = ?1 and revokedAt is null", keyHash)
                .firstResultOptional();
    }

    static List<Open311Client> after(UUID id, int limit) {
        return Open311Client.<Open311Client>find("id > ?1 order by id", id)
                .page(0, limit)
                .list();
    }
}
