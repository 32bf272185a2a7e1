package org.sujarit.plan.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.database.Unique;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.version.Versions;

/** What is done with rounds where more than the round itself takes part: its reminders, the trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReportingRounds {

    private static final String SUBJECT = "reporting-round";

    @Inject
    Event<ScheduledRound> scheduled;

    @Inject
    AuditTrail audit;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    ReportingRound make(RoundDetails details) {
        ReportingRound round = ReportingRound.of(details, Instant.now(clock));
        if (ReportingRound.exists(details.fiscalYear(), details.kind())) {
            throw new Problem(RoundProblems.EXISTS);
        }
        Unique.persist(round, RoundProblems.EXISTS);
        tell(round);
        audit.record("reporting-round.made", SUBJECT, round.id);
        return round;
    }

    ReportingRound change(UUID id, String ifMatch, RoundDetails details) {
        ReportingRound round = ReportingRound.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, round.version);
        if (details.fiscalYear() != round.fiscalYear || details.kind() != round.kind) {
            throw Problems.invalid(
                    details.kind() == round.kind ? "fiscalYear" : "kind",
                    "รอบเดิมเปลี่ยนได้เฉพาะวันเปิดและวันปิด",
                    "stays as it is: of a round only the days can be changed");
        }
        round.schedule(details.opensOn(), details.closesOn(), Instant.now(clock));
        ReportingRound.flush();
        tell(round);
        audit.record("reporting-round.changed", SUBJECT, round.id);
        return round;
    }

    /** The round's report is in, and the caller holds the round's lock: nobody needs to be reminded any more. */
    public void settle(ReportingRound round) {
        round.settle(Instant.now(clock));
        Reminder.forget(round.id);
    }

    private void tell(ReportingRound round) {
        Reminder.plan(tenant.organisationId(), round, LocalDate.now(clock));
        scheduled.fire(new ScheduledRound(tenant.organisationId(), round.fiscalYear, round.kind, round.closesOn));
    }
}
