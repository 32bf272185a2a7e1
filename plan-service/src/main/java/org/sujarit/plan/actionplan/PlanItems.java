package org.sujarit.plan.actionplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The items of the organisation's plans, for other features that name them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanItems {

    /**
     * An item as others name it.
     *
     * @param lineageId what its copies in all versions and years share
     */
    public record Named(UUID id, UUID lineageId, String name) {}

    /** Those of these items whose plan, in whatever version and state, covers the fiscal year; by their ids. */
    public Map<UUID, Named> covering(int fiscalYear, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Named> found = ActionPlan.find(
                        "select i.id, i.lineageId, i.name from PlanItem i where i.id in ?1"
                                + " and i.plan.firstFiscalYear <= ?2 and i.plan.lastFiscalYear >= ?2",
                        ids,
                        fiscalYear)
                .project(Named.class)
                .list();
        return found.stream().collect(Collectors.toMap(Named::id, Function.identity()));
    }
}
