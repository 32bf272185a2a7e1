package org.sujarit.complaint.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sujarit.complaint.complaint.Channel;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.complaint.ComplaintState;
import org.sujarit.complaint.complaint.Contact;
import org.sujarit.complaint.complaint.HistoryKind;
import org.sujarit.complaint.complaint.Place;
import org.sujarit.complaint.open311.ServiceRequest.Status;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.settings.CategorySetting;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.text.Text;

/**
 * What is public of the complaints of the organisation at work: those that came by Open311, and of them nothing in which
 * personal data is recognised.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ServiceRequests {

    /** What changes something that is shown here. */
    private static final Set<HistoryKind> CHANGES = EnumSet.of(
            HistoryKind.RECEIVED,
            HistoryKind.ASSIGNED,
            HistoryKind.HANDED_OVER,
            HistoryKind.CATEGORISED,
            HistoryKind.STARTED,
            HistoryKind.ASKED,
            HistoryKind.RESUMED,
            HistoryKind.EXTENDED,
            HistoryKind.REOPENED);

    @Inject
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    List<ServiceRequest> list(RequestQuery query, Locale language) {
        StringBuilder conditions = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        if (query.namesIds()) {
            conditions.append(" and c.id in :ids");
            values.put("ids", query.ids());
        } else {
            filter(query, conditions, values);
        }
        return read(conditions.toString(), values, query.page(), query.pageSize(), language);
    }

    Optional<ServiceRequest> of(UUID id, Locale language) {
        return read(" and c.id = :id", Map.of("id", id), 0, 1, language).stream()
                .findFirst();
    }

    private void filter(RequestQuery query, StringBuilder conditions, Map<String, Object> values) {
        Window window = Window.of(query.startDate, query.endDate, Instant.now(clock));
        conditions.append(" and c.arrivedAt >= :from and c.arrivedAt < :until");
        values.put("from", window.from());
        values.put("until", window.until());
        if (!query.codes().isEmpty()) {
            conditions.append(" and c.category in :codes");
            values.put("codes", query.codes());
        }
        if (query.statuses().size() == 1) {
            conditions.append(
                    query.statuses().contains(Status.OPEN) ? " and c.state in :open" : " and c.state not in :open");
            values.put("open", ComplaintState.OPEN);
        }
    }

    private List<ServiceRequest> read(
            String conditions, Map<String, Object> values, int page, int size, Locale language) {
        TypedQuery<Object[]> rows = em.createQuery(
                        "select c, r, (select max(h.at) from HistoryEntry h where h.complaintId = c.id and h.kind in :changes),"
                                + " c.statement.contactName, c.statement.contactPhone, c.statement.contactEmail"
                                + " from Complaint c left join Open311Report r on r.complaintId = c.id where c.channel = :channel"
                                + conditions
                                + " order by c.arrivedAt desc, c.id desc",
                        Object[].class)
                .setParameter("channel", Channel.OPEN311)
                .setParameter("changes", CHANGES)
                .setFirstResult(page * size)
                .setMaxResults(size);
        values.forEach(rows::setParameter);
        ServedOrganisation organisation = ServedOrganisation.served(tenant.organisationId());
        Map<String, String> names = settings.current().categories().stream()
                .collect(Collectors.toMap(
                        CategorySetting::code, category -> category.name().in(language)));
        return rows.getResultStream()
                .map(row -> view(
                        (Complaint) row[0],
                        (Open311Report) row[1],
                        (Instant) row[2],
                        new Contact((String) row[3], (String) row[4], (String) row[5]),
                        organisation,
                        names,
                        language))
                .toList();
    }

    private ServiceRequest view(
            Complaint complaint,
            Open311Report report,
            Instant changedAt,
            Contact contact,
            ServedOrganisation organisation,
            Map<String, String> names,
            Locale language) {
        Optional<Place> place = complaint.place();
        boolean open = complaint.state().isOpen();
        Instant updated = changedAt == null ? complaint.arrivedAt() : changedAt;
        return new ServiceRequest(
                complaint.id(),
                open ? Status.OPEN : Status.CLOSED,
                notes(complaint, report, contact, language),
                names.getOrDefault(complaint.category(), complaint.category()),
                complaint.category(),
                report != null && report.showsDescription
                        ? complaint.description().orElse(null)
                        : null,
                agency(complaint, organisation, language),
                null,
                time(complaint.arrivedAt()),
                time(open ? updated : complaint.completedAt()),
                complaint
                        .dueOn()
                        .atTime(LocalTime.MAX)
                        .atZone(zone())
                        .toOffsetDateTime()
                        .truncatedTo(ChronoUnit.SECONDS),
                report != null && report.showsAddress
                        ? place.map(Place::address).orElse(null)
                        : null,
                null,
                null,
                place.map(Place::latitude).orElse(null),
                place.map(Place::longitude).orElse(null),
                null);
    }

    /** The result of a duplicate was written to somebody else too, who may have come another way. */
    private static String notes(Complaint complaint, Open311Report report, Contact contact, Locale language) {
        String state = inWords(complaint.state()).in(language);
        boolean isOwn = report != null && !complaint.isDuplicate();
        return Optional.ofNullable(isOwn ? complaint.result() : null)
                .filter(result -> Open311Report.isPublishable(result, contact))
                .map(result -> state + ": " + result)
                .orElse(state);
    }

    private static Text inWords(ComplaintState state) {
        return switch (state) {
            case RECEIVED -> Text.of("รับเรื่องแล้ว", "Received");
            case IN_PROGRESS -> Text.of("กำลังดำเนินการ", "In progress");
            case AWAITING_COMPLAINANT -> Text.of("รอข้อมูลจากผู้ร้อง", "Waiting for an answer of the complainant");
            case COMPLETED -> Text.of("ดำเนินการแล้วเสร็จ", "Completed");
            case REJECTED -> Text.of("ไม่รับเรื่อง", "Not taken up");
            case REFERRED -> Text.of("ส่งต่อหน่วยงานอื่น", "Referred to another organisation");
        };
    }

    private static String agency(Complaint complaint, ServedOrganisation organisation, Locale language) {
        return Stream.concat(
                        Stream.of(organisation.name().in(language)),
                        Optional.ofNullable(complaint.unitId()).flatMap(organisation::unitName).stream())
                .collect(Collectors.joining(" "));
    }

    private OffsetDateTime time(Instant moment) {
        return moment.atZone(zone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
