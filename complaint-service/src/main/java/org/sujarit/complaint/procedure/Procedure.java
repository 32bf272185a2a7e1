package org.sujarit.complaint.procedure;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A version of the organisation's procedure as it was published: one row, which the database itself refuses to change. */
@Entity
@Immutable
@Table(name = "complaint_procedure")
class Procedure extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    int number;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "published_at")
    Instant publishedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    PublishedProcedure document;

    protected Procedure() {}

    Procedure(PublishedProcedure document) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.number = document.version();
        this.validFrom = document.validFrom();
        this.publishedAt = document.publishedAt();
        this.document = document;
    }

    static Optional<Procedure> of(int number) {
        return Procedure.<Procedure>find("number", number).firstResultOptional();
    }

    /** The latest of those that hold on a day: a later one takes an earlier one's place, whatever day it named. */
    static Optional<Procedure> on(LocalDate day) {
        return Procedure.<Procedure>find("validFrom <= ?1 order by validFrom desc, number desc", day)
                .firstResultOptional();
    }

    /** 0 where none is published. */
    static int latestNumber() {
        return Procedure.<Procedure>find("order by number desc")
                .firstResultOptional()
                .map(latest -> latest.number)
                .orElse(0);
    }

    static List<Procedure> after(long number, int limit) {
        return Procedure.<Procedure>find("number > ?1 order by number", number)
                .page(0, limit)
                .list();
    }
}
