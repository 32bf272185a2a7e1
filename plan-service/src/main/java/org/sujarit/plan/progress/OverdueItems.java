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
        Map<Recorded, ProgressState> recorded = recorded(fiscalYear);
        LocalDate today = LocalDate.now(clock);
        return publications
                .inForce(PublicationKind.ACTION_PLAN, tenant.organisationId(), fiscalYear, PublishedPlan.class)
                .stream()
                .flatMap(plan -> items(plan, fiscalYear, recorded))
                .filter(item -> item.isOverdueOn(today))
                .sorted(Comparator.comparing(OverdueItem::dueOn))
                .toList();
    }

    private static Stream<OverdueItem> items(
            PublishedPlan plan, int fiscalYear, Map<Recorded, ProgressState> recorded) {
        return plan.items().stream()
                .filter(item -> item.year(fiscalYear).isPresent())
                .map(item -> OverdueItem.of(
                        plan,
                        item,
                        fiscalYear,
                        recorded.getOrDefault(
                                new Recorded(plan.seriesId(), item.lineageId()), ProgressState.NOT_STARTED)));
    }

    /**
     * An item of a plan in whatever version, as an amendment does not undo what was done before it; a copy of it in
     * another plan is another.
     */
    private record Recorded(UUID planSeriesId, UUID lineageId) {}

    private static Map<Recorded, ProgressState> recorded(int fiscalYear) {
        Map<Recorded, ProgressState> states = new HashMap<>();
        ProgressReport.statesOf(fiscalYear)
                .forEach(row -> states.put(new Recorded(row.planSeriesId(), row.lineageId()), row.state()));
        return states;
    }
}
