package org.sujarit.plan.imports;

import org.sujarit.plan.framework.PlanFramework;

/**
 * What a plan is read against.
 *
 * @param framework dimensions, missions and guidelines that the plan has to follow
 * @param fiscalYear B.E.; the year of a plan in the yearly layout, whose header names none
 * @param units of the organisation, which the yearly layout calls by their names
 */
public record ReadingContext(PlanFramework framework, int fiscalYear, KnownUnits units) {}
