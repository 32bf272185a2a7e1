package org.sujarit.plan.imports;

import static org.sujarit.kit.security.Role.OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.privacy.NoPersonalData;
import org.sujarit.kit.table.Csv;
import org.sujarit.kit.table.Xlsx;
import org.sujarit.kit.text.Text;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.actionplan.ActionPlan;
import org.sujarit.plan.actionplan.PlanSummary;

@Path("/api/v1/action-plan-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(OFFICER)
@Tag(
        name = "action-plan-imports",
        description = "นำเข้าแผนจากตารางคำนวณ: plans out of spreadsheets in the official layouts.")
public class PlanImportResource {

    private static final String XLSX = Xlsx.MEDIA_TYPE;
    private static final String CSV = Csv.MEDIA_TYPE;
    private static final String LAYOUT =
            "The header says which layout it is. Five years: มิติ | ภารกิจตามมิติ | โครงการ/กิจกรรม/มาตรการ |"
                    + " ปี … งบประมาณ (บาท) for each year with ✓ or an amount | หมายเหตุ; the total rows are checked. One year:"
                    + " มิติ | ภารกิจตามมิติ | โครงการ/กิจกรรม/มาตรการ | ข้อมูลประกอบ | งบประมาณ | ระยะเวลาดำเนินการ |"
                    + " ผู้รับผิดชอบ | หมายเหตุ; it makes a plan of the year `firstFiscalYear`, with numbered steps, quarters"
                    + " and the organisation's units by their names. Thai digits, merged and blank cells that continue the"
                    + " cell above, (ต่อ), and simple HTML are read. What can't be read with certainty is a finding at its"
                    + " cell: an ERROR refuses the file, a WARNING does not. A spreadsheet that this API exported"
                    + " imports to a plan that is equal in all that its layout carries.";
    private static final String FIRST_YEAR =
            "Buddhist era: a year of the framework, and in the yearly layout the plan's year.";

    @Inject
    PlanImports imports;

    @POST
    @Idempotent
    @Consumes({XLSX, CSV})
    @Extension(name = ProblemResponses.OWN, value = "403 organisation-not-registered, 422 plan-import-refused")
    @Operation(
            operationId = "importActionPlan",
            summary = "นำเข้าแผน — makes a draft out of a spreadsheet, all or nothing",
            description =
                    LAYOUT + " Refuses with `plan-import-refused` (422), naming sheet, row, column and reason of each"
                            + " cell in error.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response importPlan(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @QueryParam("title")
                    @NotBlank
                    @Size(max = 300)
                    @NoPersonalData
                    @Parameter(description = "The plan's title.")
                    String title,
            @QueryParam("firstFiscalYear") @NotNull @Parameter(description = FIRST_YEAR, example = "2566")
                    Integer firstFiscalYear,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
            @Context HttpHeaders headers,
            @NotNull byte[] body) {
        PlanReading reading = imports.read(body, format(contentType), firstFiscalYear);
        ActionPlan plan = imports.make(reading, title);
        ImportReport report = new ImportReport(true, plan.id(), PlanSummary.of(plan), findings(reading, headers));
        return Response.created(URI.create("/api/v1/action-plans/" + plan.id()))
                .entity(report)
                .tag(Versions.tag(plan.version()))
                .build();
    }

    @POST
    @Path("dry-runs")
    @Transactional
    @Consumes({XLSX, CSV})
    @Extension(name = ProblemResponses.OWN, value = "403 organisation-not-registered")
    @Operation(
            operationId = "tryActionPlanImport",
            summary = "ทดลองนำเข้าแผน — reads a spreadsheet and tells what would come of it; keeps nothing",
            description = LAYOUT)
    public ImportReport tryImport(
            @QueryParam("title")
                    @NotBlank
                    @Size(max = 300)
                    @NoPersonalData
                    @Parameter(description = "The plan's title.")
                    String title,
            @QueryParam("firstFiscalYear") @NotNull @Parameter(description = FIRST_YEAR, example = "2566")
                    Integer firstFiscalYear,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
            @Context HttpHeaders headers,
            @NotNull byte[] body) {
        PlanReading reading = imports.read(body, format(contentType), firstFiscalYear);
        PlanSummary summary = reading.hasErrors() ? null : PlanSummary.of(imports.sketch(reading, title));
        return new ImportReport(!reading.hasErrors(), null, summary, findings(reading, headers));
    }

    private static List<ImportReport.CellFinding> findings(PlanReading reading, HttpHeaders headers) {
        Locale locale = Text.preferred(headers.getAcceptableLanguages());
        return reading.findings().stream()
                .map(finding -> ImportReport.CellFinding.of(finding, locale))
                .toList();
    }

    private static SpreadsheetFormat format(String contentType) {
        return contentType.startsWith(CSV) ? SpreadsheetFormat.CSV : SpreadsheetFormat.XLSX;
    }
}
