package org.sujarit.plan.monitor;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sujarit.plan.organisation.Organisation;

/** Looks over all organisations: one query a question, however many there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Country {

    private static final String FROM = " from Organisation o left join OrganisationYear y"
            + " on y.organisationId = o.id and y.fiscalYear = :fiscalYear";

    /** As {@link OrganisationYear#isLate} says it of each report. */
    private static final String LATE = "(coalesce(y.sixMonthLate, y.sixMonthClosesOn < :today, false)"
            + " or coalesce(y.annualLate, y.annualClosesOn < :today, false))";

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** In the order of their codes. */
    List<MonitoredOrganisation> after(String code, MonitorFilter filter, int limit) {
        StringBuilder where = new StringBuilder(" where o.code > :code");
        Parameters parameters = Parameters.with("code", code).and("fiscalYear", filter.fiscalYear);
        if (filter.province != null) {
            where.append(" and o.province = :province");
            parameters.and("province", filter.province);
        }
        if (filter.district != null) {
            where.append(" and o.district = :district");
            parameters.and("district", filter.district);
        }
        if (filter.type != null) {
            where.append(" and o.type = :type");
            parameters.and("type", filter.type);
        }
        if (filter.state != null) {
            where.append(" and ").append(filter.state.condition());
        }
        if (filter.late != null) {
            where.append(filter.late ? " and " : " and not ").append(LATE);
            parameters.and("today", LocalDate.now(clock));
        }
        TypedQuery<Object[]> query = em.createQuery("select o, y" + FROM + where + " order by o.code", Object[].class);
        parameters.map().forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(row -> MonitoredOrganisation.of(
                        (Organisation) row[0], (OrganisationYear) row[1], LocalDate.now(clock)))
                .toList();
    }

    NationalRollUp rollUp(int fiscalYear) {
        List<NationalRollUp.Group> groups = em.createQuery(
                        "select o.province, o.type, count(o.id), count(y.planId), count(y.sixMonthReportId),"
                                + " coalesce(sum(case when y.sixMonthLate = false then 1L else 0L end), 0L),"
                                + " count(y.annualReportId),"
                                + " coalesce(sum(case when y.annualLate = false then 1L else 0L end), 0L),"
                                + " sum(y.plannedBaht), sum(y.spentBaht)" + FROM + " group by o.province, o.type",
                        NationalRollUp.Group.class)
                .setParameter("fiscalYear", fiscalYear)
                .getResultList();
        return NationalRollUp.of(fiscalYear, groups);
    }
}
