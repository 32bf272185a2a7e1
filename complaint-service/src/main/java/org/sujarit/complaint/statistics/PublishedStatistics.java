package org.sujarit.complaint.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Statistics as they were published: one row for each edition, which the database itself refuses to change. */
@Entity
@Immutable
@Table(name = "published_statistics")
class PublishedStatistics extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Enumerated(EnumType.STRING)
    StatisticsPeriod period;

    int edition;

    @Column(name = "published_at")
    Instant publishedAt;

    /** The published document as JSON, to the letter. */
    String document;

    /** The same as a table, to the letter. */
    String csv;

    protected PublishedStatistics() {}

    PublishedStatistics(PublishedComplaintStatistics made, String document, String csv) {
        this.id = made.id();
        this.fiscalYear = made.statistics().fiscalYear();
        this.period = made.statistics().period();
        this.edition = made.edition();
        this.publishedAt = made.publishedAt();
        this.document = document;
        this.csv = csv;
    }

    static Optional<PublishedStatistics> of(UUID id) {
        return PublishedStatistics.<PublishedStatistics>find("id", id).firstResultOptional();
    }

    static int editions(int fiscalYear, StatisticsPeriod period) {
        return (int) count("fiscalYear = ?1 and period = ?2", fiscalYear, period);
    }

    /** @param fiscalYear null for all */
    static List<PublishedStatistics> after(UUID id, Integer fiscalYear, int limit) {
        String where = "id > :id" + (fiscalYear == null ? "" : " and fiscalYear = :fiscalYear");
        Parameters parameters = Parameters.with("id", id);
        if (fiscalYear != null) {
            parameters.and("fiscalYear", fiscalYear);
        }
        return PublishedStatistics.<PublishedStatistics>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
