package org.sujarit.plan.publication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A plan as it was announced: one row, which the database itself refuses to change. Everybody may read it. */
@Entity
@Immutable
@Table(name = "published_action_plan")
class Publication extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "first_fiscal_year")
    int firstFiscalYear;

    @Column(name = "last_fiscal_year")
    int lastFiscalYear;

    String title;

    @Column(name = "published_at")
    Instant publishedAt;

    /** The announced document, to the letter. */
    String document;

    protected Publication() {}

    Publication(
            UUID id,
            UUID organisationId,
            int firstFiscalYear,
            int lastFiscalYear,
            String title,
            Instant publishedAt,
            String document) {
        this.id = id;
        this.organisationId = organisationId;
        this.firstFiscalYear = firstFiscalYear;
        this.lastFiscalYear = lastFiscalYear;
        this.title = title;
        this.publishedAt = publishedAt;
        this.document = document;
    }

    static List<Overview> after(UUID id, UUID organisationId, Integer fiscalYear, int limit) {
        StringBuilder where = new StringBuilder("id > :id");
        Parameters parameters = Parameters.with("id", id);
        if (organisationId != null) {
            where.append(" and organisationId = :organisation");
            parameters.and("organisation", organisationId);
        }
        if (fiscalYear != null) {
            where.append(" and firstFiscalYear <= :year and lastFiscalYear >= :year");
            parameters.and("year", fiscalYear);
        }
        return Publication.find(where + " order by id", parameters)
                .project(Overview.class)
                .page(0, limit)
                .list();
    }

    /** A published plan in a list, without its document. */
    record Overview(
            UUID id, UUID organisationId, String title, int firstFiscalYear, int lastFiscalYear, Instant publishedAt) {}
}
