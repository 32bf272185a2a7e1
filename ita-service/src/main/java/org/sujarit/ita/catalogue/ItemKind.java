package org.sujarit.ita.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an OIT item asks for, whatever its number is in a year, where another part of the system can prove it. */
@Schema(
        name = "OitItemKind",
        description =
                "ACTION_PLAN แผนปฏิบัติการป้องกันการทุจริต, SIX_MONTH_REPORT รายงานรอบ 6 เดือน, ANNUAL_REPORT รายงานประจำปี, …")
public enum ItemKind {
    WHISTLEBLOWER_PROCEDURE,
    WHISTLEBLOWER_CHANNEL,
    CORRUPTION_COMPLAINT_STATISTICS,
    RISK_ASSESSMENT,
    RISK_RESULTS,
    ACTION_PLAN,
    SIX_MONTH_REPORT,
    ANNUAL_REPORT,
    IMPROVEMENT_MEASURES,
    IMPROVEMENT_RESULTS
}
