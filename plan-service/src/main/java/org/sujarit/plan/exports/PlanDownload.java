package org.sujarit.plan.exports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sujarit.kit.file.Download;
import org.sujarit.kit.table.Xlsx;

/** A plan's spreadsheet as an answer that a browser saves as a file. */
final class PlanDownload {
    static final String XLSX = Xlsx.MEDIA_TYPE;
    static final String CSV = "text/csv";

    static final String EXAMPLE = """
            แผนปฏิบัติการป้องกันการทุจริต,,,,,
            แผน,,,,,
            (พ.ศ. ๒๕๖๖ - ๒๕๖๗),,,,,
            องค์การบริหารส่วนตำบลจางเหนือ,,,,,
            มิติ,ภารกิจตามมิติ,โครงการ/กิจกรรม/มาตรการ,ปี ๒๕๖๖,ปี ๒๕๖๗,หมายเหตุ
            ๑. มิติ,๑.๓ ภารกิจ,๑.๓.๑ ๑) โครงการส่งเสริมกิจกรรมเด็กและเยาวชน,"✓ ๒๐,๐๐๐",–,
            """;

    private PlanDownload() {}

    static Response.ResponseBuilder xlsx(ExportedPlan plan, ExportRequest wanted) {
        return file(PlanFile.xlsx(wanted.sheet(plan)), MediaType.valueOf(XLSX), plan, wanted, ".xlsx");
    }

    static Response.ResponseBuilder csv(ExportedPlan plan, ExportRequest wanted) {
        return file(PlanFile.csv(wanted.sheet(plan)), new MediaType("text", "csv", "UTF-8"), plan, wanted, ".csv");
    }

    private static Response.ResponseBuilder file(
            byte[] content, MediaType type, ExportedPlan plan, ExportRequest wanted, String suffix) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(plan, wanted.fiscalYear, suffix))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** The plan's title, without what file systems refuse. */
    private static String disposition(ExportedPlan plan, Integer fiscalYear, String suffix) {
        String years =
                fiscalYear == null ? plan.firstFiscalYear() + "-" + plan.lastFiscalYear() : fiscalYear.toString();
        String title =
                plan.title().replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip() + " " + years;
        return Download.named("action-plan-" + years + suffix, title + suffix);
    }
}
