package org.sujarit.plan.framework;

/**
 * A guideline (แนวทาง) of a mission, such as 1.1.1; every plan item stands under at least one.
 *
 * @param nameEn null where the framework gives no English name
 */
public record Guideline(String code, String name, String nameEn) {}
