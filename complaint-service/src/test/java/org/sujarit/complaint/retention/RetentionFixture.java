package org.sujarit.complaint.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;

/** What the tests of retention do alike. */
final class RetentionFixture {

    private RetentionFixture() {}

    /** Looks once at everything, as the service does now and then, in a thread and so in a request of its own. */
    static void look(RetentionJob job) throws InterruptedException, ExecutionException {
        look(job, 1);
    }

    /** The same by several replicas at once. */
    static void look(RetentionJob job, int replicas) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(replicas)) {
            List<? extends Future<?>> looks = IntStream.range(0, replicas)
                    .mapToObj(i -> threads.submit(job::anonymiseAll))
                    .toList();
            for (Future<?> look : looks) {
                look.get();
            }
        }
    }

    static void keepFor(int months, UUID organisation) {
        String settings = TestCase.as(Role.ORGANISATION_ADMINISTRATOR, "admin-1", organisation)
                .get("/api/v1/complaint-settings")
                .asString();
        String wanted = settings.replaceFirst("\"retentionMonths\":\\d+", "\"retentionMonths\":" + months)
                .replaceFirst("\"reopenDays\":\\d+", "\"reopenDays\":28");
        TestCase.as(Role.ORGANISATION_ADMINISTRATOR, "admin-1", organisation)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(wanted)
                .put("/api/v1/complaint-settings")
                .then()
                .statusCode(200);
    }

    static boolean isAnonymised(String complaintId) {
        return Database.value("select anonymised_at from complaint where id = ?::uuid", complaintId) != null;
    }

    /** null where it is not to be anonymised. */
    static LocalDate keptUntil(String complaintId) {
        String day =
                Database.value("select keep_until from complaint_retention where complaint_id = ?::uuid", complaintId);
        return day == null ? null : LocalDate.parse(day);
    }

    /** Every row of a case, as text. */
    static List<String> rowsOf(String complaintId) {
        List<String> rows =
                Database.select("""
                select t::text from complaint t where id = ?::uuid
                union all select t::text from complaint_history t where complaint_id = ?::uuid
                union all select t::text from complaint_message t where complaint_id = ?::uuid
                union all select t::text from complaint_note t where complaint_id = ?::uuid
                union all select t::text from complaint_receipt t where complaint_id = ?::uuid
                union all select t::text from complaint_retention t where complaint_id = ?::uuid
                order by 1""", complaintId, complaintId, complaintId, complaintId, complaintId, complaintId);
        assertThat(rows).isNotEmpty();
        return rows;
    }

    static long anonymisations(String complaintId) {
        return Database.number(
                "select count(*) from complaint_history where kind = 'ANONYMISED' and complaint_id = ?::uuid",
                complaintId);
    }

    static List<String> trail(String complaintId, String action) {
        return Database.select(
                "select actor from audit_entry where action = ? and subject_id = ?", action, complaintId);
    }
}
