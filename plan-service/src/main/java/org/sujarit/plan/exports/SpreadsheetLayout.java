package org.sujarit.plan.exports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "FIVE_YEAR แบบห้าปี, YEARLY แบบรายปี")
public enum SpreadsheetLayout {
    FIVE_YEAR,
    YEARLY
}
