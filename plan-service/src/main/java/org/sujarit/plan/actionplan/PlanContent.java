package org.sujarit.plan.actionplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A plan of any state, for what is made of it.
 *
 * @param plan as it would be announced
 * @param items in their order, with their units by id
 * @param unitNames of the organisation, by id
 */
public record PlanContent(PublishedPlan plan, List<ItemDetails> items, Map<UUID, String> unitNames) {}
