package org.sujarit.complaint.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sujarit.complaint.complaint.CaseClosed;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.complaint.Complaints;
import org.sujarit.complaint.complaint.Desk;
import org.sujarit.complaint.complaint.History;
import org.sujarit.complaint.complaint.HistoryKind;
import org.sujarit.complaint.deadline.Deadlines;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.text.Text;

/** Passes cases on: to another organisation here, or to a body that is not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Referrals {

    private static final ProblemType TOO_MANY = new ProblemType(
            "too-many-referrals", 422, Text.of("ส่งเรื่องออกหลายครั้งเกินไป", "The case was taken to too many bodies"));
    private static final ProblemType HAS_DUPLICATES = new ProblemType(
            "complaint-has-duplicates",
            409,
            Text.of("มีเรื่องซ้ำที่รอผลของเรื่องนี้อยู่", "Other complaints are linked to it and wait for its end"));
    private static final ProblemType REPLIED =
            new ProblemType("referral-replied", 409, Text.of("บันทึกคำตอบไปแล้ว", "The reply is recorded already"));

    @Inject
    Complaints complaints;

    @Inject
    Desk desk;

    @Inject
    Deadlines deadlines;

    @Inject
    History history;

    @Inject
    Event<CaseClosed> caseClosed;

    @Inject
    AuditTrail audit;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /**
     * Passes a case on to another organisation on the system. Here it ends; there it goes on with its clock and history.
     *
     * @throws Problem {@code invalid-request} naming the organisation where it is not served here, or is the own one
     */
    Complaint refer(UUID id, String ifMatch, ReferComplaint request) {
        Complaint complaint = complaints.forHandling(id, ifMatch);
        UUID to = request.organisationId();
        if (to.equals(tenant.organisationId()) || ServedOrganisation.of(to).isEmpty()) {
            throw Problems.invalid(
                    "organisationId", "ต้องเป็นหน่วยงานอื่นในระบบ", "must be another organisation on the system");
        }
        if (complaint.hasOpenDuplicates()) {
            throw new Problem(HAS_DUPLICATES);
        }
        Instant now = Instant.now(clock);
        complaint.refer(now);
        deadlines.endAll(id, now);
        history.record(id, HistoryKind.REFERRED, entry -> entry.related(to).words(request.reason()));
        Referral referral = new Referral(tenant.organisationId(), id, to, now);
        referral.persist();
        caseClosed.fire(complaint.closed());
        return complaints.saved(complaint, "complaint.referred");
    }

    OutsideReferral referOutside(UUID id, ReferOutside request) {
        Complaint complaint = complaints.lockedForHandling(id);
        complaint.requireOpen();
        if (OutsideReferral.countOf(id) >= OutsideReferral.MOST) {
            throw new Problem(TOO_MANY);
        }
        OutsideReferral referral = new OutsideReferral(id, request, desk.person(), LocalDate.now(clock));
        referral.persistAndFlush();
        history.record(id, HistoryKind.REFERRED_OUTSIDE, entry -> entry.related(referral.id)
                .words(request.body()));
        complaints.saved(complaint, "complaint.referred-outside");
        return referral;
    }

    OutsideReferral reply(UUID id, UUID referralId, RecordReply request) {
        Complaint complaint = complaints.lockedForHandling(id);
        OutsideReferral referral = OutsideReferral.of(id, referralId).orElseThrow(Problems::notFound);
        if (referral.isReplied()) {
            throw new Problem(REPLIED);
        }
        referral.replied(request, LocalDate.now(clock));
        history.record(id, HistoryKind.OUTSIDE_REPLIED, entry -> entry.related(referral.id));
        complaints.saved(complaint, "complaint.outside-reply-recorded");
        return referral;
    }

    List<OutsideReferral> outside(UUID id) {
        complaints.readable(id);
        List<OutsideReferral> referrals = OutsideReferral.allOf(id);
        audit.record("complaint.referrals-read", Complaints.SUBJECT, id);
        return referrals;
    }
}
