package org.sujarit.plan.imports;

/** An error keeps a file from being taken over; a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
