package org.sujarit.plan.nogift;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.plan.approval.DirectLifecycle;
import org.sujarit.plan.approval.DocumentState;

/**
 * One edition of the executive's official declaration of a fiscal year (ประกาศเจตนารมณ์ No Gift Policy). It is the
 * executive's own, so no chain approves it; once published it never changes, and a later edition takes its place.
 */
@Entity
@Table(name = "no_gift_declaration")
class NoGiftDeclaration extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    /** Which edition of the year it is (ฉบับที่), from 1. */
    int edition;

    /** The published edition that this one shall take the place of; null for a first one. */
    UUID amends;

    @Column(name = "text_th")
    String textTh;

    @Column(name = "text_en")
    String textEn;

    @Column(name = "declared_on")
    LocalDate declaredOn;

    String office;

    @Embedded
    DirectLifecycle lifecycle;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    protected NoGiftDeclaration() {}

    static NoGiftDeclaration draft(NoGiftDeclarationDetails details, Instant now) {
        NoGiftDeclaration declaration = new NoGiftDeclaration();
        declaration.id = UuidCreator.getTimeOrderedEpoch();
        declaration.edition = 1;
        declaration.lifecycle = DirectLifecycle.draft();
        declaration.createdAt = now;
        declaration.change(details, now);
        return declaration;
    }

    /** A draft of the edition that shall follow this one, with the same words. */
    NoGiftDeclaration amend(Instant now) {
        lifecycle.requireAmendable(count("amends", id) > 0);
        NoGiftDeclaration next =
                draft(new NoGiftDeclarationDetails(fiscalYear, textTh, textEn, declaredOn, office), now);
        next.edition = edition + 1;
        next.amends = id;
        return next;
    }

    void change(NoGiftDeclarationDetails details, Instant now) {
        lifecycle.requireDraft();
        if (amends != null && details.fiscalYear() != fiscalYear) {
            throw Problems.invalid(
                    "fiscalYear",
                    "ฉบับแก้ไขต้องเป็นของปีเดียวกับฉบับเดิม",
                    "an amendment is of the same fiscal year as the edition it amends");
        }
        FiscalYearRule.requireWithin(details.fiscalYear(), "declaredOn", details.declaredOn());
        fiscalYear = details.fiscalYear();
        textTh = details.textTh();
        textEn = details.textEn();
        declaredOn = details.declaredOn();
        office = details.office();
        changedAt = now;
    }

    /** @throws Problem {@code no-gift-declaration-incomplete} (422) without the English text */
    void publish(Instant now) {
        if (textEn == null || textEn.isBlank()) {
            throw new Problem(NoGiftProblems.DECLARATION_INCOMPLETE)
                    .violation("textEn", "ต้องมีฉบับภาษาอังกฤษ", "is required: the declaration is in Thai and English");
        }
        lifecycle.publish(now);
        changedAt = now;
    }

    void supersede(Instant now) {
        lifecycle.supersede();
        changedAt = now;
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    static Optional<NoGiftDeclaration> locked(UUID id) {
        return NoGiftDeclaration.<NoGiftDeclaration>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<NoGiftDeclaration> of(UUID id) {
        return NoGiftDeclaration.<NoGiftDeclaration>find("id", id).firstResultOptional();
    }

    /** The declaration that holds in a fiscal year. */
    static Optional<NoGiftDeclaration> inForce(int fiscalYear) {
        return NoGiftDeclaration.<NoGiftDeclaration>find(
                        "fiscalYear = ?1 and lifecycle.state = ?2", fiscalYear, DocumentState.PUBLISHED)
                .firstResultOptional();
    }

    /** Whether another declaration than this one is that edition of the year. */
    boolean isTaken(int wantedYear) {
        return count("fiscalYear = ?1 and edition = ?2 and id <> ?3", wantedYear, edition, id) > 0;
    }

    static List<NoGiftDeclaration> after(UUID id, DocumentFilter filter, int limit) {
        StringBuilder where = new StringBuilder("id > :id");
        Parameters parameters = Parameters.with("id", id);
        if (filter.fiscalYear != null) {
            where.append(" and fiscalYear = :year");
            parameters.and("year", filter.fiscalYear);
        }
        if (filter.state != null) {
            where.append(" and lifecycle.state = :state");
            parameters.and("state", filter.state);
        }
        return NoGiftDeclaration.<NoGiftDeclaration>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
