package org.sujarit.complaint.pattern;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** How a category recurs in a unit (เรื่องร้องเรียนที่เกิดซ้ำ): one row each, renewed when it recurs again. */
@Entity
@Table(name = "complaint_pattern")
class Pattern extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    String category;

    @Column(name = "unit_id")
    UUID unitId;

    /** How many there were when it was detected last. */
    int complaints;

    /** Null until it recurs for the first time. */
    @Column(name = "detected_at")
    Instant detectedAt;

    protected Pattern() {}

    /** Others who look for the same pattern wait, and then count what this transaction adds. */
    static Pattern locked(UUID newId, String organisation, String category, UUID unitId) {
        getEntityManager()
                .createQuery("insert into Pattern (id, organisationId, category, unitId, complaints)"
                        + " values (:id, :organisation, :category, :unitId, 0) on conflict do nothing")
                .setParameter("id", newId)
                .setParameter("organisation", organisation)
                .setParameter("category", category)
                .setParameter("unitId", unitId)
                .executeUpdate();
        return Pattern.<Pattern>find("category = ?1 and unitId = ?2", category, unitId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    /** Told once, and again only after all of what was told then is past the window. */
    boolean isNewsSince(Instant windowStart) {
        return detectedAt == null || detectedAt.isBefore(windowStart);
    }

    void detect(int count, Instant now) {
        complaints = count;
        detectedAt = now;
    }

    static List<Pattern> detectedAfter(UUID id, int limit) {
        return Pattern.<Pattern>find("detectedAt is not null and id > ?1 order by id", id)
                .page(0, limit)
                .list();
    }
}
