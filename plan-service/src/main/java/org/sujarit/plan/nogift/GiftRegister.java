package org.sujarit.plan.nogift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.time.FiscalYears;
import org.sujarit.plan.organisation.OwnOrganisation;

/** The organisation's register of gifts (ทะเบียนของขวัญ): it grows, and nothing in it is changed or removed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GiftRegister {

    private static final String SUBJECT = "gift-record";

    @Inject
    OwnOrganisation ownOrganisation;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    GiftRecord enter(GiftDetails gift) {
        requireOwnUnit("unitId", gift.unitId());
        GiftRecord record = GiftRecord.of(gift, today(), Instant.now(clock));
        record.persistAndFlush();
        audit.record("gift-record.entered", SUBJECT, record.id);
        return record;
    }

    GiftRecord correct(UUID id, GiftCorrection correction) {
        GiftRecord wrong = GiftRecord.locked(id).orElseThrow(Problems::notFound);
        requireOwnUnit("gift.unitId", correction.gift().unitId());
        GiftRecord record = wrong.correct(correction, today(), Instant.now(clock));
        record.persistAndFlush();
        audit.record("gift-record.corrected", SUBJECT, record.id);
        return record;
    }

    Page<GiftRecordView> page(PageRequest page, GiftFilter filter) {
        List<GiftRecord> records = GiftRecord.after(page.afterId(), filter, page.fetchSize());
        Map<UUID, UUID> replacements = GiftRecord.replacementsOf(records);
        return page.page(records, gift -> GiftRecordView.of(gift, replacements.get(gift.id)), gift -> gift.id);
    }

    GiftRecordView view(GiftRecord gift) {
        return GiftRecordView.of(gift, GiftRecord.replacementsOf(List.of(gift)).get(gift.id));
    }

    /** Closed units too: a gift may be older than the closing. */
    private void requireOwnUnit(String field, UUID unitId) {
        if (!ownOrganisation.get().unitNames().containsKey(unitId)) {
            throw Problems.invalid(field, "ไม่มีหน่วยงานนี้ในองค์กร", "is not a unit of the organisation");
        }
    }

    private LocalDate today() {
        return FiscalYears.businessDate(Instant.now(clock));
    }
}
