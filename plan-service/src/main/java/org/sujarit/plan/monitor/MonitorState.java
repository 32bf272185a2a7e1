package org.sujarit.plan.monitor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an organisation has come in a fiscal year, by what it has published. */
@Schema(
        description =
                "NO_PLAN ยังไม่ประกาศแผน, PLAN_PUBLISHED ประกาศแผนแล้ว, SIX_MONTH_SUBMITTED ส่งรายงานรอบ 6 เดือนแล้ว,"
                        + " ANNUAL_SUBMITTED ส่งรายงานประจำปีแล้ว")
public enum MonitorState {
    NO_PLAN("y.planId is null"),
    PLAN_PUBLISHED("y.planId is not null and y.sixMonthReportId is null and y.annualReportId is null"),
    SIX_MONTH_SUBMITTED("y.sixMonthReportId is not null and y.annualReportId is null"),
    ANNUAL_SUBMITTED("y.annualReportId is not null");

    private final String condition;

    MonitorState(String condition) {
        this.condition = condition;
    }

    /** On an {@link OrganisationYear} {@code y}; of each organisation and year one holds. */
    String condition() {
        return condition;
    }

    static MonitorState of(OrganisationYear year) {
        if (year == null || year.planId == null) {
            return NO_PLAN;
        }
        if (year.annualReportId != null) {
            return ANNUAL_SUBMITTED;
        }
        return year.sixMonthReportId != null ? SIX_MONTH_SUBMITTED : PLAN_PUBLISHED;
    }
}
