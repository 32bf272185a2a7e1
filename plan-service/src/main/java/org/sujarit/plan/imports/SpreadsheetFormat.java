package org.sujarit.plan.imports;

/** The file formats a plan can be read from. CSV is RFC 4180 with commas, in UTF-8 with or without a byte order mark. */
public enum SpreadsheetFormat {
    XLSX,
    CSV
}
