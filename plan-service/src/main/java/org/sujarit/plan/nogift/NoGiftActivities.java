package org.sujarit.plan.nogift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.organisation.OwnOrganisation;

/** What is done with activities where more than one of them takes part. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoGiftActivities {

    private static final String SUBJECT = "no-gift-activity";

    @Inject
    OwnOrganisation ownOrganisation;

    @Inject
    NoGiftPublisher publisher;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    NoGiftActivity add(NoGiftActivityDetails details) {
        ownOrganisation.get();
        NoGiftActivity activity = new NoGiftActivity(details, now());
        requireRoom(details.fiscalYear());
        activity.persistAndFlush();
        audit.record("no-gift-activity.added", SUBJECT, activity.id);
        return activity;
    }

    NoGiftActivity change(UUID id, String ifMatch, NoGiftActivityDetails details) {
        NoGiftActivity activity = forChange(id, ifMatch);
        if (activity.fiscalYear != details.fiscalYear()) {
            requireRoom(details.fiscalYear());
        }
        activity.change(details, now());
        NoGiftActivity.flush();
        audit.record("no-gift-activity.changed", SUBJECT, id);
        return activity;
    }

    void remove(UUID id, String ifMatch) {
        forChange(id, ifMatch).delete();
        NoGiftActivity.flush();
        audit.record("no-gift-activity.removed", SUBJECT, id);
    }

    /** Publishes the year's activities as they stand now. */
    PublishedNoGiftActivities publish(int fiscalYear) {
        List<NoGiftActivity> activities = NoGiftActivity.lockedYear(fiscalYear);
        if (activities.isEmpty()) {
            throw new Problem(NoGiftProblems.ACTIVITIES_MISSING);
        }
        NoGiftActivityList list = NoGiftActivityList.next(fiscalYear, now());
        list.persistAndFlush();
        PublishedNoGiftActivities published = PublishedNoGiftActivities.of(list, activities, ownOrganisation.get());
        publisher.publish(published);
        audit.record("no-gift-activities.published", "no-gift-activity-list", list.id);
        return published;
    }

    private static void requireRoom(int fiscalYear) {
        if (NoGiftActivity.isFull(fiscalYear)) {
            throw Problems.invalid(
                    "fiscalYear", "ปีหนึ่งมีได้ไม่เกิน 500 กิจกรรม", "a fiscal year has at most 500 activities");
        }
    }

    private static NoGiftActivity forChange(UUID id, String ifMatch) {
        NoGiftActivity activity = NoGiftActivity.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, activity.version);
        return activity;
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
