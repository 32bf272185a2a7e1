package org.sujarit.plan.actionplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.security.Caller;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.framework.PlanFrameworks;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.publication.Publisher;

/** What is done with plans where more than the plan itself takes part: the framework, the units, the chain, the trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ActionPlans {

    private static final String SUBJECT = "action-plan";

    @Inject
    PlanFrameworks frameworks;

    @Inject
    Publisher publisher;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** Makes a draft with its items, all or nothing. */
    public ActionPlan draft(PlanDetails details, List<ItemDetails> items) {
        ActionPlan plan = sketch(details, items);
        plan.persistAndFlush();
        audit.record("action-plan.drafted", SUBJECT, plan.id);
        return plan;
    }

    /** The draft as it would be, kept nowhere. */
    public ActionPlan sketch(PlanDetails details, List<ItemDetails> items) {
        Organisation organisation = organisation();
        ActionPlan plan = ActionPlan.draft(details, now());
        PlanFramework framework = framework(plan);
        for (ItemDetails item : items) {
            requireKnown(item, framework, organisation);
            plan.addItem(item, now());
        }
        return plan;
    }

    ActionPlan change(UUID id, String ifMatch, PlanDetails details) {
        ActionPlan plan = forChange(id, ifMatch);
        plan.change(details, now());
        framework(plan);
        return saved(plan, "action-plan.changed");
    }

    PlanItem addItem(UUID id, ItemDetails details) {
        ActionPlan plan = ActionPlan.locked(id).orElseThrow(Problems::notFound);
        requireKnown(details, framework(plan), organisation());
        PlanItem item = plan.addItem(details, now());
        saved(plan, "action-plan.item-added");
        return item;
    }

    PlanItem changeItem(UUID id, UUID itemId, String ifMatch, ItemDetails details) {
        ActionPlan plan = forChange(id, ifMatch);
        requireKnown(details, framework(plan), organisation());
        PlanItem item = plan.changeItem(itemId, details, now());
        saved(plan, "action-plan.item-changed");
        return item;
    }

    ActionPlan removeItem(UUID id, UUID itemId, String ifMatch) {
        ActionPlan plan = forChange(id, ifMatch);
        plan.removeItem(itemId, now());
        return saved(plan, "action-plan.item-removed");
    }

    ActionPlan submit(UUID id, String ifMatch) {
        ActionPlan plan = forChange(id, ifMatch);
        plan.submit(now());
        return saved(plan, "action-plan.submitted");
    }

    ActionPlan decide(UUID id, String ifMatch, DecideRequest request) {
        ActionPlan plan = forChange(id, ifMatch);
        ApprovalStep step = stepOf(plan);
        String person = caller.subject().orElseThrow(() -> new Problem(Problems.FORBIDDEN));
        return switch (request.decision()) {
            case APPROVE -> {
                if (Approval.alreadyDecided(plan, person)) {
                    throw new Problem(PlanProblems.SECOND_APPROVAL);
                }
                plan.approve(step, now());
                new Approval(plan, step, Approval.Decision.APPROVED, request.reason(), person, now()).persist();
                yield saved(plan, "action-plan.approved");
            }
            case SEND_BACK -> {
                if (request.reason() == null || request.reason().isBlank()) {
                    throw Problems.invalid("reason", "ต้องระบุเหตุผลที่ส่งคืน", "is required when a plan is sent back");
                }
                plan.sendBack(step, now());
                new Approval(plan, step, Approval.Decision.SENT_BACK, request.reason(), person, now()).persist();
                yield saved(plan, "action-plan.sent-back");
            }
        };
    }

    ActionPlan publish(UUID id, String ifMatch) {
        ActionPlan plan = forChange(id, ifMatch);
        plan.publish(now());
        publisher.publish(PublishedPlan.of(plan, organisation(), framework(plan), Approval.of(plan)));
        return saved(plan, "action-plan.published");
    }

    private ActionPlan forChange(UUID id, String ifMatch) {
        ActionPlan plan = ActionPlan.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, plan.version);
        return plan;
    }

    private ActionPlan saved(ActionPlan plan, String action) {
        ActionPlan.flush();
        audit.record(action, SUBJECT, plan.id);
        return plan;
    }

    /** The step that this caller can decide now; the plan itself refuses one that is out of turn. */
    private ApprovalStep stepOf(ActionPlan plan) {
        if (plan.nextStep != null && caller.hasRole(plan.nextStep.role())) {
            return plan.nextStep;
        }
        return List.of(ApprovalStep.values()).stream()
                .filter(step -> caller.hasRole(step.role()))
                .findFirst()
                .orElseThrow(() -> new Problem(Problems.FORBIDDEN));
    }

    private PlanFramework framework(ActionPlan plan) {
        return frameworks
                .forYears(plan.firstFiscalYear, plan.lastFiscalYear)
                .orElseThrow(() -> Problems.invalid(
                        "firstFiscalYear",
                        "ไม่มีกรอบแผนสำหรับปีเหล่านี้",
                        "no plan framework covers these fiscal years"));
    }

    private Organisation organisation() {
        return Organisation.<Organisation>findByIdOptional(tenant.organisationId())
                .orElseThrow(() -> new Problem(PlanProblems.NOT_REGISTERED));
    }

    private static void requireKnown(ItemDetails item, PlanFramework framework, Organisation organisation) {
        for (int i = 0; i < item.guidelineCodes().size(); i++) {
            if (framework.guideline(item.guidelineCodes().get(i)).isEmpty()) {
                throw Problems.invalid(
                        "guidelineCodes[" + i + "]", "ไม่มีแนวทางนี้ในกรอบแผน", "is not a guideline of the framework");
            }
        }
        Set<UUID> units = organisation.unitNames().keySet();
        for (int i = 0; i < item.unitIds().size(); i++) {
            if (!units.contains(item.unitIds().get(i))) {
                throw Problems.invalid(
                        "unitIds[" + i + "]", "ไม่มีหน่วยงานนี้ในองค์กร", "is not a unit of the organisation");
            }
        }
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
