package org.sujarit.complaint.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.text.Text;

/** Publishes how the organisation at work handles complaints, version after version. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Procedures {

    private static final String SUBJECT = "complaint-procedure";
    private static final int MOST_YEARS_BACK = 10;

    @Inject
    AuditTrail audit;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** @throws Problem {@code invalid-request} naming each field that can't hold */
    PublishedProcedure publish(PublishProcedure request) {
        // Two who publish at once get two numbers, the one after the other.
        ServedOrganisation organisation = ServedOrganisation.locked(tenant.organisationId());
        requireSound(request, organisation);
        Procedure published =
                new Procedure(document(request, organisation, Procedure.latestNumber() + 1, Instant.now(clock)));
        published.persistAndFlush();
        audit.record("complaint-procedure.published", SUBJECT, published.id);
        return published.document;
    }

    private void requireSound(PublishProcedure request, ServedOrganisation organisation) {
        Problem problem = new Problem(Problems.INVALID_REQUEST);
        for (int i = 0; i < request.steps().size(); i++) {
            StepDetails step = request.steps().get(i);
            if (!step.namesOneResponsible()) {
                problem.violation(
                        "steps[%d].responsible".formatted(i),
                        "ต้องระบุ unitId หรือ responsible อย่างใดอย่างหนึ่ง",
                        "needs either itself or unitId");
            } else if (step.unitId() != null && !organisation.hasUnit(step.unitId())) {
                problem.violation(
                        "steps[%d].unitId".formatted(i),
                        "ไม่ใช่ส่วนราชการของหน่วยงาน",
                        "is no unit of the organisation");
            }
        }
        LocalDate today = LocalDate.now(clock);
        if (request.validFrom().isBefore(today.minusYears(MOST_YEARS_BACK))
                || request.validFrom().isAfter(today.plusYears(1))) {
            problem.violation(
                    "validFrom",
                    "ต้องไม่เกิน %d ปีที่ผ่านมาและไม่เกินหนึ่งปีข้างหน้า".formatted(MOST_YEARS_BACK),
                    "must be at most %d years past and one year ahead".formatted(MOST_YEARS_BACK));
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private static PublishedProcedure document(
            PublishProcedure request, ServedOrganisation organisation, int number, Instant now) {
        Text name = organisation.name();
        List<PublishedProcedure.Step> steps = IntStream.range(0, request.steps().size())
                .mapToObj(i -> step(i + 1, request.steps().get(i), organisation))
                .toList();
        return new PublishedProcedure(
                organisation.id(),
                name.th(),
                name.en(),
                number,
                request.titleTh(),
                request.titleEn(),
                request.howToComplain(),
                steps,
                request.contact(),
                request.validFrom(),
                now);
    }

    private static PublishedProcedure.Step step(int position, StepDetails step, ServedOrganisation organisation) {
        String responsible = step.unitId() == null
                ? step.responsible()
                : organisation.unitName(step.unitId()).orElseThrow();
        return new PublishedProcedure.Step(
                position, step.name(), step.unitId(), responsible, step.days(), step.count(), step.description());
    }

    /** @throws Problem {@code not-found} (404) where none holds yet */
    PublishedProcedure current() {
        return Procedure.on(LocalDate.now(clock)).orElseThrow(Problems::notFound).document;
    }
}
