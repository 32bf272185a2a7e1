package org.sujarit.plan.actionplan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.plan.approval.Lifecycle;

/**
 * One version of an organisation's anti-corruption action plan (แผนปฏิบัติการป้องกันการทุจริต) with its items: drafted,
 * submitted, approved along the chain, published. It changes only while it is a draft.
 */
@Entity
@Table(name = "action_plan")
public class ActionPlan extends PanacheEntityBase {

    public static final int MOST_ITEMS = 500;

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    String title;

    @Column(name = "first_fiscal_year")
    int firstFiscalYear;

    @Column(name = "last_fiscal_year")
    int lastFiscalYear;

    String principles;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> objectives;

    @JdbcTypeCode(SqlTypes.JSON)
    List<YearTarget> targets;

    @Column(name = "announced_on")
    LocalDate announcedOn;

    @Column(name = "announced_by")
    String announcedBy;

    /** All versions of one plan share the id of the first one. */
    @Column(name = "series_id")
    UUID seriesId;

    /** Which version of the plan it is (ฉบับที่), from 1. */
    int edition;

    /** The published version that this one shall take the place of; null for a first version. */
    UUID amends;

    @Embedded
    Lifecycle lifecycle;

    @Column(name = "created_at")
    Instant createdAt;

    /** Set by every change, so that a change of an item alone is a new version of the plan too. */
    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<PlanItem> items = new ArrayList<>();

    protected ActionPlan() {}

    public static ActionPlan draft(PlanDetails details, Instant now) {
        ActionPlan plan = new ActionPlan();
        plan.id = UuidCreator.getTimeOrderedEpoch();
        plan.seriesId = plan.id;
        plan.edition = 1;
        plan.lifecycle = Lifecycle.draft();
        plan.createdAt = now;
        plan.change(details, now);
        return plan;
    }

    /** A draft of the version that shall follow this one: the same years, the same items, each knowing its origin. */
    ActionPlan amend(Instant now) {
        lifecycle.requirePublished();
        ActionPlan plan = draft(details(), now);
        plan.seriesId = seriesId;
        plan.edition = edition + 1;
        plan.amends = id;
        items.forEach(item -> plan.items.add(item.copyTo(plan, item.details())));
        return plan;
    }

    /** A first draft of a plan for other years, with this one's items moved by as many years; a start, to be changed. */
    ActionPlan copy(CopyRequest request, Instant now) {
        int shift = request.firstFiscalYear() - firstFiscalYear;
        ActionPlan plan = draft(
                new PlanDetails(
                        request.title(),
                        request.firstFiscalYear(),
                        request.lastFiscalYear(),
                        principles,
                        objectives,
                        null,
                        null),
                now);
        items.forEach(item -> plan.items.add(item.copyTo(plan, item.details().movedBy(shift, plan))));
        return plan;
    }

    void change(PlanDetails details, Instant now) {
        lifecycle.requireDraft();
        if (details.lastFiscalYear() < details.firstFiscalYear()
                || details.lastFiscalYear() > details.firstFiscalYear() + 9) {
            throw Problems.invalid(
                    "lastFiscalYear",
                    "ต้องไม่ก่อนปีแรก และไม่เกินสิบปี",
                    "must not be before the first year, nor make more than ten years");
        }
        boolean otherYears = details.firstFiscalYear() != firstFiscalYear || details.lastFiscalYear() != lastFiscalYear;
        if (amends != null && otherYears) {
            throw Problems.invalid(
                    "firstFiscalYear",
                    "ฉบับแก้ไขต้องครอบคลุมปีเดียวกับฉบับเดิม",
                    "an amendment covers the same fiscal years as the version it amends");
        }
        title = details.title();
        firstFiscalYear = details.firstFiscalYear();
        lastFiscalYear = details.lastFiscalYear();
        principles = details.principles();
        objectives = details.objectives();
        targets = details.targets();
        requireYears("targets", targets.stream().map(YearTarget::fiscalYear).toList());
        for (PlanItem item : items) {
            requireYears(
                    "lastFiscalYear",
                    item.years.stream().map(ItemYear::fiscalYear).toList());
        }
        announcedOn =
                details.announcement() == null ? null : details.announcement().date();
        announcedBy =
                details.announcement() == null ? null : details.announcement().office();
        changedAt = now;
    }

    public PlanItem addItem(ItemDetails details, Instant now) {
        lifecycle.requireDraft();
        if (items.size() >= MOST_ITEMS) {
            throw Problems.invalid("items", "แผนมีได้ไม่เกิน 500 รายการ", "a plan has at most 500 items");
        }
        requireYears("years", details.years().stream().map(ItemYear::fiscalYear).toList());
        int position = items.isEmpty() ? 1 : items.getLast().position + 1;
        PlanItem item = new PlanItem(this, position, details);
        items.add(item);
        changedAt = now;
        return item;
    }

    PlanItem changeItem(UUID itemId, ItemDetails details, Instant now) {
        lifecycle.requireDraft();
        requireYears("years", details.years().stream().map(ItemYear::fiscalYear).toList());
        PlanItem item = item(itemId);
        item.describe(details);
        changedAt = now;
        return item;
    }

    void removeItem(UUID itemId, Instant now) {
        lifecycle.requireDraft();
        items.remove(item(itemId));
        changedAt = now;
    }

    PlanItem item(UUID itemId) {
        return items.stream().filter(i -> i.id.equals(itemId)).findFirst().orElseThrow(Problems::notFound);
    }

    /** Hands the draft to the approvers; it can't be changed until one sends it back. */
    void submit(Instant now) {
        lifecycle.requireDraft();
        requireComplete();
        lifecycle.submit();
        changedAt = now;
    }

    /** An approver has decided: approved, or sent back and a draft again. */
    void noteDecision(Instant now) {
        changedAt = now;
    }

    void publish(Instant now) {
        lifecycle.publish(now);
        changedAt = now;
    }

    /** @throws Problem {@code not-published} (409) where another version has taken its place already */
    void supersede(Instant now) {
        lifecycle.supersede();
        changedAt = now;
    }

    PlanDetails details() {
        return new PlanDetails(title, firstFiscalYear, lastFiscalYear, principles, objectives, targets, announcement());
    }

    Announcement announcement() {
        return announcedOn == null ? null : new Announcement(announcedOn, announcedBy);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    private void requireYears(String field, List<Integer> years) {
        boolean repeated = years.stream().distinct().count() < years.size();
        if (repeated || years.stream().anyMatch(y -> y < firstFiscalYear || y > lastFiscalYear)) {
            throw Problems.invalid(
                    field, "มีปีซ้ำหรือปีนอกช่วงของแผน", "names a fiscal year twice, or one outside the plan's years");
        }
    }

    private void requireComplete() {
        Problem incomplete = new Problem(PlanProblems.INCOMPLETE);
        if (items.isEmpty()) {
            incomplete.violation("items", "ต้องมีอย่างน้อยหนึ่งรายการ", "must have at least one item");
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).years.isEmpty()) {
                incomplete.violation("items[" + i + "].years", "ต้องระบุปีที่ดำเนินการ", "runs in no fiscal year");
            }
        }
        if (!incomplete.violations().isEmpty()) {
            throw incomplete;
        }
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    static Optional<ActionPlan> locked(UUID id) {
        return ActionPlan.<ActionPlan>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<ActionPlan> of(UUID id) {
        return ActionPlan.<ActionPlan>find("id", id).firstResultOptional();
    }

    /** Whether a version that shall follow it is under way, or has followed it. */
    static boolean isAmended(UUID id) {
        return count("amends", id) > 0;
    }

    static List<ActionPlan> after(UUID id, PlanFilter filter, int limit) {
        StringBuilder where = new StringBuilder("id > :id");
        Parameters parameters = Parameters.with("id", id);
        if (filter.state != null) {
            where.append(" and lifecycle.state = :state");
            parameters.and("state", filter.state);
        }
        if (filter.seriesId != null) {
            where.append(" and seriesId = :series");
            parameters.and("series", filter.seriesId);
        }
        if (filter.fiscalYear != null) {
            where.append(" and firstFiscalYear <= :year and lastFiscalYear >= :year");
            parameters.and("year", filter.fiscalYear);
        }
        return ActionPlan.<ActionPlan>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
