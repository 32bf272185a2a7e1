package org.sujarit.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class EvidenceFileTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    private Lao lao;
    private TestReport report;
    private String item;

    @BeforeEach
    void openAReport() {
        TestClock.moveTo(LocalDate.of(2023, 4, 10));
        lao = Lao.registered();
        TestPlan plan = TestPlan.published(lao);
        report = TestReport.opened(lao, TestReport.round(lao, "SIX_MONTH"), plan.id());
        item = report.get().path("entries[0].itemId");
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @Test
    void aFileComesBackToTheByteAsADownloadThatNothingRuns() {
        Response added = report.addFile(item, "ภาพ กิจกรรม.png", PNG);
        assertThat(added.header("ETag")).isEqualTo(report.get().header("ETag"));
        added.then().statusCode(201).body("type", is("PNG")).body("bytes", is(PNG.length));

        Response file = download(added.path("id"));
        assertThat(file.asByteArray()).isEqualTo(PNG);
        file.then()
                .contentType("image/png")
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Disposition", containsString("filename*=UTF-8''%E0%B8%A0"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Cache-Control", containsString("no-store"));
        report.get().then().body("entries[0].evidenceFiles.name", contains("ภาพ กิจกรรม.png"));
    }

    @Test
    void whatAFileIsItSaysItselfWhateverItsName() {
        report.addFile(item, "../../etc/รูป.exe", PDF)
                .then()
                .statusCode(201)
                .body("type", is("PDF"))
                .body("name", is("รูป.exe.pdf"));
        report.addFile(item, "เอกสาร.pdf", office("word/document.xml"))
                .then()
                .statusCode(201)
                .body("type", is("DOCX"))
                .body("name", is("เอกสาร.pdf.docx"));
        report.addFile(item, "ตาราง.xlsx", office("xl/workbook.xml"))
                .then()
                .statusCode(201)
                .body("type", is("XLSX"));
    }

    @Test
    void whatMayNotBeTakenIsRefusedAndLeavesNothing() {
        for (byte[] content : List.of(
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "MZ executable".getBytes(StandardCharsets.UTF_8),
                office("xl/workbook.xml", "xl/vbaProject.bin"),
                office("xl/workbook.xml", "xl/VBAPROJECT.BIN"),
                office("xl/workbook.xml", "xl/macrosheets/sheet1.xml"),
                office("META-INF/MANIFEST.MF"),
                new byte[] {'P', 'K', 3, 4, 0},
                new byte[] {1})) {
            Api.refused(report.addFile(item, "a.pdf", content), 422, "file-type-refused");
        }

        report.get().then().body("entries[0].evidenceFiles", empty());
    }

    @Test
    void aFileAboveTenMegabytesIsRefused() {
        byte[] large = new byte[(10 << 20) + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        Api.refused(report.addFile(item, "a.pdf", large), 413, "payload-too-large");
        report.get().then().body("entries[0].evidenceFiles", empty());
    }

    @Test
    void anItemTakesTwentyFiles() {
        for (int i = 0; i < 20; i++) {
            report.addFile(item, "a.pdf", PDF).then().statusCode(201);
        }

        Api.refused(report.addFile(item, "a.pdf", PDF), 422, "too-many-files");
        report.get().then().body("entries[0].evidenceFiles", hasSize(20));
    }

    @Test
    void aFileIsTakenAwayFromADraftForGood() {
        String id = report.addFile(item, "a.pdf", PDF).path("id");

        report.removeFile(item, id).then().statusCode(204);

        Api.refused(download(id), 404, "not-found");
        Api.refused(report.removeFile(item, id), 404, "not-found");
    }

    @Test
    void aRevisionHasTheFilesOfWhatItCorrectsAndTakesNoneOfThemAwayFromIt() {
        String id = report.addFile(item, "a.pdf", PDF).path("id");
        report.sent();
        TestReport second = report.revised();
        second.get().then().body("entries[0].evidenceFiles.id", contains(id));

        second.removeFile(item, id).then().statusCode(204);

        download(id).then().statusCode(200);
    }

    @Test
    void theFilesOfAReportTakeTwoHundredMegabytesAndNotAByteMore() throws SQLException {
        leaveRoomFor(PDF.length - 1);
        Api.refused(report.addFile(item, "a.pdf", PDF), 413, "too-much-evidence");
        assertThat(storedFiles()).isZero();
        report.get().then().body("entries[0].evidenceFiles", hasSize(1));

        leaveRoomFor(PDF.length);
        String id = report.addFile(item, "a.pdf", PDF).path("id");
        Api.refused(report.addFile(item, "b.pdf", PDF), 413, "too-much-evidence");
        assertThat(storedFiles()).isEqualTo(1);

        report.removeFile(item, id).then().statusCode(204);
        report.addFile(item, "b.pdf", PDF).then().statusCode(201);
    }

    @Test
    void ofFilesThatComeAtTheSameMomentOnlyThoseThatFitAreStored() throws Exception {
        leaveRoomFor(2L * PDF.length + 1);

        List<Response> answers = Api.atOnce(6, () -> report.addFile(item, "a.pdf", PDF));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 201, 413, 413, 413, 413);
        assertThat(storedFiles()).isEqualTo(2);
    }

    @Test
    void filesThatAnEarlierRevisionBroughtAlongCountToo() throws SQLException {
        leaveRoomFor(0);
        TestReport second = report.sent().revised();

        Api.refused(second.addFile(item, "a.pdf", PDF), 413, "too-much-evidence");
    }

    /** One file on the report's item that takes all but so many bytes; its content is of no matter here. */
    private void leaveRoomFor(long bytes) throws SQLException {
        Database.execute("""
                update progress_entry
                set evidence_files = jsonb_build_array(jsonb_build_object(
                        'id', gen_random_uuid(), 'name', 'a.pdf', 'type', 'PDF', 'bytes', 209715200 - ?, 'sha256', ''))
                where report_id = ?""", bytes, UUID.fromString(report.id()));
    }

    private long storedFiles() {
        return Database.number("select count(*) from evidence_file where subject_id = ?", UUID.fromString(report.id()));
    }

    @Test
    void theMonitorSeesTheFilesOfWhatWasSentInAndOfNothingElse() {
        String id = report.addFile(item, "a.pdf", PDF).path("id");
        String monitor = Tokens.nationwide(Role.NATIONAL_MONITOR);
        String seen = "/api/v1/monitor/organisations/" + lao.id() + "/progress-reports/" + report.id();
        String file = seen + "/entries/" + item + "/evidence-files/" + id;
        Api.refused(Api.as(monitor).get(seen), 404, "not-found");
        Api.refused(Api.as(monitor).get(file), 404, "not-found");

        report.sent();

        Api.as(monitor)
                .get(seen)
                .then()
                .statusCode(200)
                .body("entries[0].evidenceFiles.id", contains(id))
                .body("approvals", empty());
        assertThat(Api.as(monitor).get(file).asByteArray()).isEqualTo(PDF);
        Api.refused(
                Api.as(monitor)
                        .get(seen.replace(
                                lao.id().toString(), Lao.registered().id().toString())),
                404,
                "not-found");
    }

    private Response download(String id) {
        return Api.as(lao.token(Role.AUDITOR)).get(report.files(item) + "/" + id);
    }

    private static byte[] office(String... parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write('x');
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toByteArray();
    }
}
