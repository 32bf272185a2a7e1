package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.text.Text;
import org.sujarit.kit.time.FiscalYears;

/** Writes the acknowledgement that the complainant is owed at once (domain rule: written, with number and secret). */
@ApplicationScoped
class Acknowledgements {

    static final String TRACKING = "/api/v1/complaint-tracking/";
    private static final Text CENTRE = Text.of("ศูนย์รับเรื่องร้องเรียน", "complaint centre");

    /** Where the public reaches the API. */
    @ConfigProperty(name = "sujarit.public-url")
    URI publicUrl;

    /** The page of a front end where citizens follow their complaints; without one the API's own address is named. */
    @ConfigProperty(name = "sujarit.complaint.tracking-page")
    Optional<URI> trackingPage;

    @Inject
    Clock clock;

    ComplaintAcknowledgement of(Complaint complaint, ServedOrganisation organisation, String secret) {
        URI address = publicUrl.resolve(TRACKING + complaint.trackingNumber);
        return new ComplaintAcknowledgement(
                complaint.id,
                complaint.trackingNumber,
                secret,
                complaint.receivedAt,
                complaint.dueOn,
                address,
                text(complaint, organisation, address));
    }

    private Text text(Complaint complaint, ServedOrganisation organisation, URI address) {
        ZonedDateTime received = complaint.receivedAt.atZone(clock.getZone());
        Text when = when(received, complaint);
        Text dueOn = WrittenDate.of(complaint.dueOn);
        Text name = organisation.name();
        Text unit = unit(complaint, organisation);
        String th = "%s โดย%s ได้รับเรื่องร้องเรียนของท่านเมื่อ%s เลขติดตามเรื่อง %s และจะดำเนินการภายในวันที่ %s"
                + " ติดตามเรื่องได้ที่ %s โดยใช้เลขติดตามเรื่องกับรหัสลับ โปรดเก็บรหัสลับไว้ ระบบจะไม่แสดงอีก";
        String en = "%s (%s) received your complaint on %s. Its tracking number is %s, and it will be handled by"
                + " %s. Follow it at %s with the tracking number and the secret. Keep the secret: it is not shown again.";
        Object page = trackingPage.<Object>map(uri -> uri).orElse(address);
        return Text.of(
                th.formatted(name.th(), unit.th(), when.th(), complaint.trackingNumber, dueOn.th(), page),
                en.formatted(name.en(), unit.en(), when.en(), complaint.trackingNumber, dueOn.en(), page));
    }

    /** Of a letter that came on an earlier day nobody knows the time. */
    private static Text when(ZonedDateTime received, Complaint complaint) {
        Text day = WrittenDate.of(received.toLocalDate());
        boolean isWholeDay = FiscalYears.startOfDay(received.toLocalDate()).equals(complaint.receivedAt);
        if (isWholeDay && complaint.registeredBy != null) {
            return Text.of("วันที่ " + day.th(), day.en());
        }
        String time = WrittenDate.time(received);
        return Text.of("วันที่ %s เวลา %s น.".formatted(day.th(), time), "%s at %s".formatted(day.en(), time));
    }

    private static Text unit(Complaint complaint, ServedOrganisation organisation) {
        return organisation
                .unitName(complaint.unitId)
                .map(unit -> Text.of(unit, unit))
                .orElse(CENTRE);
    }
}
