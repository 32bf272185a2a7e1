package org.sujarit.kit.catalogue;

/** What holds for the fiscal years (B.E.) from a first to a last one. */
public interface ValidYears {

    int validFrom();

    int validTo();

    /** Whether it holds for each of these fiscal years. */
    default boolean covers(int firstYear, int lastYear) {
        return validFrom() <= firstYear && firstYear <= lastYear && lastYear <= validTo();
    }

    default boolean overlaps(ValidYears other) {
        return validFrom() <= other.validTo() && other.validFrom() <= validTo();
    }
}
