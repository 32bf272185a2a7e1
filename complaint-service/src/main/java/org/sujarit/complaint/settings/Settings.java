package org.sujarit.complaint.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sujarit.complaint.calendar.Holidays;
import org.sujarit.complaint.calendar.WorkCalendar;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.database.Unique;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.version.Versions;

/** How the organisation at work runs its general channel: as it set, or by the national default. */
@Startup
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Settings {

    private static final String SUBJECT = "complaint-settings";

    private final ComplaintSettings national;

    @Inject
    Holidays holidays;

    @Inject
    Tenant tenant;

    @Inject
    Event<RetentionSet> retentionSet;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    Settings() {
        try (InputStream in = Settings.class.getResourceAsStream("/complaint-settings.json")) {
            national = new ObjectMapper().registerModule(new JavaTimeModule()).readValue(in, ComplaintSettings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        national.requireSound();
    }

    /** @param version 0 for the national default */
    record Versioned(ComplaintSettings settings, long version) {}

    public ComplaintSettings current() {
        return present().settings();
    }

    public WorkCalendar calendar() {
        return current().calendar(holidays.days());
    }

    /** @throws Problem {@code invalid-request} naming the category that the organisation doesn't keep */
    public CategorySetting requireCategory(String code) {
        return current()
                .category(code)
                .orElseThrow(() -> Problems.invalid(
                        "category", "ไม่มีประเภทเรื่องนี้", "is not a code of the list of categories"));
    }

    /** When the organisation set them last; empty where it never did. */
    public Optional<Instant> changedAt() {
        return OwnSettings.find().map(own -> own.changedAt);
    }

    /** What a complaint can be about where an organisation sets nothing of its own. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CategorySetting> nationalCategories() {
        return national.categories();
    }

    Versioned present() {
        return OwnSettings.find()
                .map(own -> new Versioned(own.settings, own.version))
                .orElse(new Versioned(national, 0));
    }

    /** @throws Problem {@code stale} (412), {@code invalid-request} naming each field that can't hold */
    Versioned set(String ifMatch, ComplaintSettings wanted) {
        wanted.requireSound();
        requireOwnUnits(wanted);
        OwnSettings own = OwnSettings.locked().orElse(null);
        Versions.requireMatch(ifMatch, own == null ? 0 : own.version);
        if (own == null) {
            own = new OwnSettings(wanted, Instant.now(clock));
            Unique.persist(own, Problems.STALE);
        } else {
            own.set(wanted, Instant.now(clock));
            OwnSettings.flush();
        }
        retentionSet.fire(new RetentionSet(wanted.retentionMonths()));
        audit.record("complaint-settings.changed", SUBJECT, tenant.organisationId());
        return new Versioned(own.settings, own.version);
    }

    private void requireOwnUnits(ComplaintSettings wanted) {
        ServedOrganisation organisation = ServedOrganisation.served(tenant.organisationId());
        Problem problem = new Problem(Problems.INVALID_REQUEST);
        for (int i = 0; i < wanted.categories().size(); i++) {
            CategorySetting category = wanted.categories().get(i);
            if (category.unitId() != null && !organisation.hasUnit(category.unitId())) {
                problem.violation(
                        "categories[%d].unitId".formatted(i),
                        "ไม่ใช่ส่วนราชการของหน่วยงาน",
                        "is no unit of the organisation");
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }
}
