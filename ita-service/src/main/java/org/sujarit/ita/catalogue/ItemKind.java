package org.sujarit.ita.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an OIT item asks for, whatever its number is in a year, where another part of the system can prove it. */
@Schema(
        name = "OitItemKind",
        description =
                "ACTION_PLAN แผนปฏิบัติการป้องกันการทุจริต, SIX_MONTH_REPORT รายงานรอบ 6 เดือน, ANNUAL_REPORT รายงานประจำปี, "
                        + "NO_GIFT_… นโยบาย No Gift Policy (DECLARATION ประกาศเจตนารมณ์, ACTIVITIES การสร้างวัฒนธรรม, "
                        + "SIX_MONTH_REPORT และ ANNUAL_REPORT รายงานผล), …")
public enum ItemKind {
    WHISTLEBLOWER_PROCEDURE,
    WHISTLEBLOWER_CHANNEL,
    CORRUPTION_COMPLAINT_STATISTICS,
    RISK_ASSESSMENT,
    RISK_RESULTS,
    NO_GIFT_DECLARATION,
    NO_GIFT_ACTIVITIES,
    NO_GIFT_SIX_MONTH_REPORT,
    NO_GIFT_ANNUAL_REPORT,
    ACTION_PLAN,
    SIX_MONTH_REPORT,
    ANNUAL_REPORT,
    IMPROVEMENT_MEASURES,
    IMPROVEMENT_RESULTS
}
