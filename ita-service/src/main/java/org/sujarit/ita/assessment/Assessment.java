package org.sujarit.ita.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sujarit.ita.catalogue.Catalogue;

/** An organisation's ITA in a fiscal year, with a checklist of that year's OIT items. */
@Entity
@Table(name = "assessment")
public class Assessment extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Column(name = "created_at")
    Instant createdAt;

    /** Set by every change, so that a change of an item or a new proof is a new version of the assessment too. */
    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("position")
    List<ChecklistItem> checklist = new ArrayList<>();

    protected Assessment() {}

    static Assessment open(Catalogue catalogue, Instant now) {
        Assessment assessment = new Assessment();
        assessment.id = UuidCreator.getTimeOrderedEpoch();
        assessment.fiscalYear = catalogue.fiscalYear();
        assessment.createdAt = now;
        assessment.changedAt = now;
        catalogue.oitItems().forEach(rule -> assessment.add(rule.code()));
        return assessment;
    }

    /** An item that came into the year's catalogue after the assessment was opened is there from its first change on. */
    void changeItem(Catalogue.OitItem rule, ChecklistItemDetails details, Instant now) {
        item(rule.code()).orElseGet(() -> add(rule.code())).describe(details);
        changedAt = now;
    }

    Optional<ChecklistItem> item(String code) {
        return checklist.stream().filter(item -> item.code.equals(code)).findFirst();
    }

    private ChecklistItem add(String code) {
        ChecklistItem item = new ChecklistItem(this, checklist.size() + 1, code);
        checklist.add(item);
        return item;
    }

    void noticeProof(Instant now) {
        changedAt = now;
    }

    static Optional<Assessment> of(UUID id) {
        return Assessment.<Assessment>find("id", id).firstResultOptional();
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    static Optional<Assessment> locked(UUID id) {
        return Assessment.<Assessment>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<Assessment> lockedOf(int fiscalYear) {
        return Assessment.<Assessment>find("fiscalYear", fiscalYear)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static List<Assessment> after(UUID id, int limit) {
        return Assessment.<Assessment>find("id > ?1 order by id", id)
                .page(0, limit)
                .list();
    }
}
