package org.sujarit.complaint.complaint;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sujarit.complaint.deadline.DeadlineView;
import org.sujarit.complaint.deadline.Deadlines;
import org.sujarit.complaint.handler.Handlers;
import org.sujarit.complaint.receipt.TrackingNumber;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;

/** Finds the cases of the organisation at work: what is due first stands first. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ComplaintList {

    static final String ORDER = " order by dueOn, id";

    @Inject
    Desk desk;

    @Inject
    Deadlines deadlines;

    @Inject
    AuditTrail audit;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** Clocks that run, of whatever kind; one that stands still is nobody's to mind. */
    private static final String RUNNING = "select complaintId from Deadline where organisationId = :organisation"
            + " and endedAt is null and pausedOn is null";

    /**
     * Where a page begins.
     *
     * @param dueOn the last day of the row before
     */
    private record Position(LocalDate dueOn, UUID id) {

        static Position of(String cursor) {
            if (cursor.isEmpty()) {
                return new Position(LocalDate.EPOCH, new UUID(0, 0));
            }
            try {
                String[] parts = cursor.split(" ", 2);
                return new Position(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw Problems.invalid("cursor", "ไม่ใช่ค่า next ของหน้าก่อน", "is not the `next` of an earlier page");
            }
        }

        static String after(Complaint complaint) {
            return complaint.dueOn + " " + complaint.id;
        }
    }

    Page<ComplaintOverview> page(ComplaintFilter filter, PageRequest request) {
        Position after = Position.of(request.afterText());
        List<String> conditions = new ArrayList<>();
        conditions.add("(dueOn, id) > (:dueOn, :id)");
        Parameters values = Parameters.with("dueOn", after.dueOn()).and("id", after.id());
        work(filter, conditions, values);
        filter(filter, conditions, values);
        String where = String.join(" and ", conditions);
        List<Complaint> rows = filter.q == null
                ? Complaint.<Complaint>find(where + ORDER, values)
                        .page(0, request.fetchSize())
                        .list()
                : TextSearch.find(filter.q, where, values, request.fetchSize());
        if (filter.q != null) {
            // Piece by piece a search tells what stands in a case.
            audit.record("complaint.searched", "complaint-list", tenant.organisationId());
        }
        Map<UUID, List<DeadlineView>> clocks =
                deadlines.runningOf(rows.stream().map(row -> row.id).toList());
        return request.page(
                rows, row -> ComplaintOverview.of(row).with(clocks.getOrDefault(row.id, List.of())), Position::after);
    }

    private void work(ComplaintFilter filter, List<String> conditions, Parameters values) {
        if (filter.list == null) {
            return;
        }
        conditions.add("state in :open");
        values.and("open", ComplaintState.OPEN);
        LocalDate today = LocalDate.now(clock);
        switch (filter.list) {
            case MINE -> {
                conditions.add("officer = :me");
                values.and("me", desk.person());
            }
            case MY_UNIT -> {
                conditions.add("unitId = :myUnit");
                values.and("myUnit", myUnit());
            }
            case UNASSIGNED -> conditions.add("unitId is null and officer is null");
            case MY_UNIT_UNASSIGNED -> {
                conditions.add("unitId = :myUnit and officer is null");
                values.and("myUnit", myUnit());
            }
            case DUE_SOON -> {
                conditions.add("id in (" + RUNNING + " and dueOn >= :today and warnOn <= :today)");
                values.and("today", today).and("organisation", tenant.organisationId());
            }
            case OVERDUE -> {
                conditions.add("id in (" + RUNNING + " and dueOn < :today)");
                values.and("today", today).and("organisation", tenant.organisationId());
            }
        }
    }

    private UUID myUnit() {
        return desk.post()
                .map(Handlers.Post::unitId)
                .orElseThrow(() ->
                        Problems.invalid("list", "ท่านไม่ได้สังกัดส่วนราชการ", "needs a caller who works for a unit"));
    }

    /** @throws Problem {@code invalid-request} naming the parameter */
    private static void filter(ComplaintFilter filter, List<String> conditions, Parameters values) {
        if (!filter.states.isEmpty()) {
            conditions.add("state in :states");
            values.and("states", filter.states);
        }
        if (filter.category != null) {
            conditions.add("category = :category");
            values.and("category", filter.category);
        }
        if (filter.channel != null) {
            conditions.add("channel = :channel");
            values.and("channel", filter.channel);
        }
        if (filter.unitId != null) {
            conditions.add("unitId = :unitId");
            values.and("unitId", filter.unitId);
        }
        if (filter.officer != null) {
            conditions.add("officer = :officer");
            values.and("officer", filter.officer);
        }
        if (filter.trackingNumber != null) {
            conditions.add("trackingNumber = :number");
            values.and(
                    "number",
                    TrackingNumber.parse(filter.trackingNumber)
                            .map(TrackingNumber::value)
                            .orElse(""));
        }
    }
}
