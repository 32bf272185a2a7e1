package org.sujarit.plan.actionplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.approval.Approvals;
import org.sujarit.plan.approval.DecideRequest;
import org.sujarit.plan.comparison.Comparisons;
import org.sujarit.plan.comparison.VersionComparison;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.framework.PlanFrameworks;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.organisation.OwnOrganisation;

/** What is done with plans where more than the plan itself takes part: the framework, the units, the chain, the trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ActionPlans {

    private static final String SUBJECT = "action-plan";

    @Inject
    PlanFrameworks frameworks;

    @Inject
    Approvals approvals;

    @Inject
    PlanPublisher publisher;

    @Inject
    Comparisons comparisons;

    @Inject
    AuditTrail audit;

    @Inject
    OwnOrganisation ownOrganisation;

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
        Organisation organisation = ownOrganisation.get();
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
        requireKnown(details, framework(plan), ownOrganisation.get());
        PlanItem item = plan.addItem(details, now());
        saved(plan, "action-plan.item-added");
        return item;
    }

    /**
     * Adds items at the end of a draft, all or nothing.
     *
     * @param items makes them out of the plan's first and last fiscal year
     */
    public ActionPlan addItems(UUID id, BiFunction<Integer, Integer, List<ItemDetails>> items) {
        ActionPlan plan = ActionPlan.locked(id).orElseThrow(Problems::notFound);
        Organisation organisation = ownOrganisation.get();
        PlanFramework framework = framework(plan);
        for (ItemDetails item : items.apply(plan.firstFiscalYear, plan.lastFiscalYear)) {
            requireKnown(item, framework, organisation);
            plan.addItem(item, now());
        }
        return saved(plan, "action-plan.items-added");
    }

    PlanItem changeItem(UUID id, UUID itemId, String ifMatch, ItemDetails details) {
        ActionPlan plan = forChange(id, ifMatch);
        requireKnown(details, framework(plan), ownOrganisation.get());
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
        boolean approved = approvals.decide(plan.id, plan.lifecycle, request);
        plan.noteDecision(now());
        return saved(plan, approved ? "action-plan.approved" : "action-plan.sent-back");
    }

    /** Takes a draft away for good; what approvers said of it before they sent it back stays. */
    void discard(UUID id, String ifMatch) {
        ActionPlan plan = forChange(id, ifMatch);
        plan.lifecycle.requireDraft();
        plan.delete();
        ActionPlan.flush();
        audit.record("action-plan.discarded", SUBJECT, id);
    }

    ActionPlan publish(UUID id, String ifMatch) {
        ActionPlan plan = forChange(id, ifMatch);
        plan.publish(now());
        Optional<ActionPlan> amended = Optional.ofNullable(plan.amends)
                .map(earlier -> ActionPlan.locked(earlier).orElseThrow());
        amended.ifPresent(earlier -> earlier.supersede(now()));
        publisher.publish(published(plan, ownOrganisation.locked()));
        amended.ifPresent(earlier -> audit.record("action-plan.superseded", SUBJECT, earlier.id));
        return saved(plan, "action-plan.published");
    }

    /** Starts the version that shall follow a published one; there is one at a time. */
    ActionPlan amend(UUID id) {
        ActionPlan earlier = ActionPlan.locked(id).orElseThrow(Problems::notFound);
        earlier.lifecycle.requireAmendable(ActionPlan.isAmended(id));
        ActionPlan plan = earlier.amend(now());
        plan.persistAndFlush();
        audit.record("action-plan.amendment-started", SUBJECT, plan.id);
        return plan;
    }

    ActionPlan copy(UUID id, CopyRequest request) {
        ActionPlan plan = ActionPlan.of(id).orElseThrow(Problems::notFound).copy(request, now());
        PlanFramework framework = framework(plan);
        plan.items.forEach(item -> requireKnown(item.details(), framework, ownOrganisation.get()));
        plan.persistAndFlush();
        audit.record("action-plan.copied", SUBJECT, plan.id);
        return plan;
    }

    VersionComparison compare(UUID earlier, UUID later) {
        ActionPlan before = ActionPlan.of(earlier).orElseThrow(Problems::notFound);
        ActionPlan after = ActionPlan.of(later).orElseThrow(Problems::notFound);
        return comparisons.compare(
                published(before).comparable(), published(after).comparable());
    }

    public PlanContent content(UUID id) {
        ActionPlan plan = ActionPlan.of(id).orElseThrow(Problems::notFound);
        return new PlanContent(
                published(plan),
                plan.items.stream().map(PlanItem::details).toList(),
                ownOrganisation.get().unitNames());
    }

    public PlanView view(ActionPlan plan) {
        return PlanView.of(plan, approvals.of(plan.id));
    }

    /** The plan as it would be announced. */
    PublishedPlan published(ActionPlan plan) {
        return published(plan, ownOrganisation.get());
    }

    private PublishedPlan published(ActionPlan plan, Organisation organisation) {
        return PublishedPlan.of(plan, organisation, framework(plan), approvals.forPublication(plan.id, plan.lifecycle));
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

    private PlanFramework framework(ActionPlan plan) {
        return frameworks
                .forYears(plan.firstFiscalYear, plan.lastFiscalYear)
                .orElseThrow(() -> Problems.invalid(
                        "firstFiscalYear",
                        "ไม่มีกรอบแผนสำหรับปีเหล่านี้",
                        "no plan framework covers these fiscal years"));
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
