package org.sujarit.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;

/** What the organisation should have done by now: the items of its plans in force, held against what was recorded. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OverdueItems {

    @Inject
    Publications publications;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** In the order of their days; a plan has a bounded number of items, so this is no endless list. */
    List<OverdueItem> of(int fiscalYear) {
        Map<UUID, ProgressState> recorded = recorded(fiscalYear);
        LocalDate today = LocalDate.now(clock);
        return publications
                .inForce(PublicationKind.ACTION_PLAN, tenant.organisationId(), fiscalYear, PublishedPlan.class)
                .stream()
                .flatMap(plan -> items(plan, fiscalYear, recorded))
                .filter(item -> item.isOverdueOn(today))
                .sorted(Comparator.comparing(OverdueItem::dueOn))
                .toList();
    }

    private static Stream<OverdueItem> items(PublishedPlan plan, int fiscalYear, Map<UUID, ProgressState> recorded) {
        return plan.items().stream()
                .filter(item -> item.year(fiscalYear).isPresent())
                .map(item -> OverdueItem.of(
                        plan, item, fiscalYear, recorded.getOrDefault(item.lineageId(), ProgressState.NOT_STARTED)));
    }

    /** By lineage, as an amendment of the plan does not undo what was done before it. */
    private static Map<UUID, ProgressState> recorded(int fiscalYear) {
        Map<UUID, ProgressState> states = new HashMap<>();
        ProgressReport.statesOf(fiscalYear).forEach(row -> states.put(row.lineageId(), row.state()));
        return states;
    }
}
