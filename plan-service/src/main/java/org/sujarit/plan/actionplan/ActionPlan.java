package org.sujarit.plan.actionplan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Enumerated(EnumType.STRING)
    PlanState state;

    /** Who decides next; null unless the plan is submitted. */
    @Column(name = "next_step")
    @Enumerated(EnumType.STRING)
    ApprovalStep nextStep;

    /** How often it was submitted; approvals of an earlier round don't count. */
    int round;

    @Column(name = "created_at")
    Instant createdAt;

    /** Set by every change, so that a change of an item alone is a new version of the plan too. */
    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "published_at")
    Instant publishedAt;

    @Version
    long version;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<PlanItem> items = new ArrayList<>();

    protected ActionPlan() {}

    public static ActionPlan draft(PlanDetails details, Instant now) {
        ActionPlan plan = new ActionPlan();
        plan.id = UuidCreator.getTimeOrderedEpoch();
        plan.state = PlanState.DRAFT;
        plan.createdAt = now;
        plan.change(details, now);
        return plan;
    }

    void change(PlanDetails details, Instant now) {
        requireDraft();
        if (details.lastFiscalYear() < details.firstFiscalYear()
                || details.lastFiscalYear() > details.firstFiscalYear() + 9) {
            throw Problems.invalid(
                    "lastFiscalYear",
                    "ต้องไม่ก่อนปีแรก และไม่เกินสิบปี",
                    "must not be before the first year, nor make more than ten years");
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
        requireDraft();
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
        requireDraft();
        requireYears("years", details.years().stream().map(ItemYear::fiscalYear).toList());
        PlanItem item = item(itemId);
        item.describe(details);
        changedAt = now;
        return item;
    }

    void removeItem(UUID itemId, Instant now) {
        requireDraft();
        items.remove(item(itemId));
        changedAt = now;
    }

    PlanItem item(UUID itemId) {
        return items.stream().filter(i -> i.id.equals(itemId)).findFirst().orElseThrow(Problems::notFound);
    }

    /** Hands the draft to the approvers; it can't be changed until one sends it back. */
    void submit(Instant now) {
        requireDraft();
        requireComplete();
        state = PlanState.SUBMITTED;
        nextStep = ApprovalStep.values()[0];
        round++;
        changedAt = now;
    }

    /** @param step whose approval it is */
    void approve(ApprovalStep step, Instant now) {
        requireTurn(step);
        nextStep = step.next().orElse(null);
        if (nextStep == null) {
            state = PlanState.APPROVED;
        }
        changedAt = now;
    }

    /** Back to a draft: when it is submitted again, the chain starts from its beginning. */
    void sendBack(ApprovalStep step, Instant now) {
        requireTurn(step);
        state = PlanState.DRAFT;
        nextStep = null;
        changedAt = now;
    }

    void publish(Instant now) {
        if (state != PlanState.APPROVED) {
            throw new Problem(state == PlanState.PUBLISHED ? PlanProblems.NOT_EDITABLE : PlanProblems.NOT_APPROVED);
        }
        state = PlanState.PUBLISHED;
        publishedAt = now;
        changedAt = now;
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

    private void requireDraft() {
        if (state != PlanState.DRAFT) {
            throw new Problem(PlanProblems.NOT_EDITABLE);
        }
    }

    private void requireTurn(ApprovalStep step) {
        if (state != PlanState.SUBMITTED) {
            throw new Problem(PlanProblems.NOT_SUBMITTED);
        }
        if (nextStep != step) {
            throw new Problem(PlanProblems.NOT_YOUR_TURN)
                    .detail("ผู้อนุมัติลำดับถัดไปคือ " + nextStep, "The next to decide is " + nextStep + ".");
        }
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

    static List<ActionPlan> after(UUID id, PlanState state, int limit) {
        return (state == null
                        ? ActionPlan.<ActionPlan>find("id > ?1 order by id", id)
                        : ActionPlan.<ActionPlan>find("id > ?1 and state = ?2 order by id", id, state))
                .page(0, limit)
                .list();
    }
}
