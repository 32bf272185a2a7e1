package org.sujarit.plan.publication;

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
import org.sujarit.kit.text.PlainText;

/** A document as it was published: one row, which the database itself refuses to change. Everybody may read it. */
@Entity
@Immutable
@Table(name = "publication")
class Publication extends PanacheEntityBase {

    /** More plans or reports of one year than an organisation ever has. */
    private static final int MOST_IN_FORCE = 50;

    /** So many texts are named one by one, and the database knows how many publications hold each. */
    private static final int FEW_TEXTS = 500;

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    PublicationKind kind;

    @Column(name = "organisation_id")
    UUID organisationId;

    UUID supersedes;

    int edition;

    @Column(name = "first_fiscal_year")
    int firstFiscalYear;

    @Column(name = "last_fiscal_year")
    int lastFiscalYear;

    String title;

    @Column(name = "published_at")
    Instant publishedAt;

    /** The published document as JSON, to the letter. */
    String document;

    /** The same as a table, to the letter. */
    String csv;

    protected Publication() {}

    Publication(NewPublication made, String document) {
        this.id = made.id();
        this.kind = made.kind();
        this.organisationId = made.organisationId();
        this.supersedes = made.supersedes();
        this.edition = made.edition();
        this.firstFiscalYear = made.firstFiscalYear();
        this.lastFiscalYear = made.lastFiscalYear();
        this.title = made.title();
        this.publishedAt = made.publishedAt();
        this.document = document;
        this.csv = made.csv();
    }

    static Optional<Publication> of(PublicationKind kind, UUID id) {
        return Publication.<Publication>find("id = ?1 and kind = ?2", id, kind).firstResultOptional();
    }

    static List<Publication> inForce(PublicationKind kind, UUID organisationId, int fiscalYear) {
        return Publication.<Publication>find(
                        "from Publication p where p.kind = ?1 and p.organisationId = ?2 and p.firstFiscalYear <= ?3"
                                + " and p.lastFiscalYear >= ?3"
                                + " and not exists (select 1 from Publication l where l.supersedes = p.id) order by p.id",
                        kind,
                        organisationId,
                        fiscalYear)
                .page(0, MOST_IN_FORCE)
                .list();
    }

    static List<PublicationOverview> after(UUID id, PublicationKind kind, PublicationFilter filter, int limit) {
        StringBuilder where = new StringBuilder("p.id > :id and p.kind = :kind");
        Parameters parameters = Parameters.with("id", id).and("kind", kind);
        if (filter.organisationId != null) {
            where.append(" and p.organisationId = :organisation");
            parameters.and("organisation", filter.organisationId);
        }
        if (filter.fiscalYear != null) {
            where.append(" and p.firstFiscalYear <= :year and p.lastFiscalYear >= :year");
            parameters.and("year", filter.fiscalYear);
        }
        if (filter.q != null) {
            List<UUID> texts = SearchedText.having(filter.q, FEW_TEXTS + 1);
            if (texts.isEmpty()) {
                return List.of();
            }
            where.append(" and p.id in (select h.publicationId from PublicationText h");
            if (texts.size() <= FEW_TEXTS) {
                where.append(" where h.kind = :kind and h.textId in :texts)");
                parameters.and("texts", texts);
            } else {
                where.append(" join SearchedText t on t.id = h.textId where h.kind = :kind"
                        + " and t.text like :pattern escape '!')");
                parameters.and("pattern", PlainText.pattern(filter.q));
            }
        }
        return Publication.find(
                        "select p.id, p.organisationId, p.title, p.edition, p.firstFiscalYear, p.lastFiscalYear,"
                                + " p.publishedAt, (select max(l.id) from Publication l where l.supersedes = p.id)"
                                + " from Publication p where " + where + " order by p.id",
                        parameters)
                .project(PublicationOverview.class)
                .page(0, limit)
                .list();
    }
}
