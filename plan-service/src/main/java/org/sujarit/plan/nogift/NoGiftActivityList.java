package org.sujarit.plan.nogift;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One publication of a year's activities: which edition it is, and which one it takes the place of. */
@Entity
@Table(name = "no_gift_activity_list")
class NoGiftActivityList extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    int edition;

    UUID supersedes;

    @Column(name = "published_at")
    Instant publishedAt;

    protected NoGiftActivityList() {}

    /** The next edition of the year. */
    static NoGiftActivityList next(int fiscalYear, Instant now) {
        Optional<NoGiftActivityList> former = NoGiftActivityList.<NoGiftActivityList>find(
                        "fiscalYear = ?1 order by edition desc", fiscalYear)
                .firstResultOptional();
        NoGiftActivityList list = new NoGiftActivityList();
        list.id = UuidCreator.getTimeOrderedEpoch();
        list.fiscalYear = fiscalYear;
        list.edition = former.map(f -> f.edition).orElse(0) + 1;
        list.supersedes = former.map(f -> f.id).orElse(null);
        list.publishedAt = now;
        return list;
    }
}
