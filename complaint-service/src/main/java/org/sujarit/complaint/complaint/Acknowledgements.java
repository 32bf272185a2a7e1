package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.text.Text;

/** Writes the acknowledgement that the complainant is owed at once (domain rule: written, with number and secret). */
@ApplicationScoped
class Acknowledgements {

    static final String TRACKING = "/api/v1/complaint-tracking/";
    private static final Text CENTRE = Text.of("ศูนย์รับเรื่องร้องเรียน", "complaint centre");

    /** Where the public reaches the API. */
    @ConfigProperty(name = "sujarit.public-url")
    URI publicUrl;

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
        Text day = WrittenDate.of(received.toLocalDate());
        Text dueOn = WrittenDate.of(complaint.dueOn);
        Text name = organisation.name();
        Text unit = unit(complaint, organisation);
        String th =
                "%s โดย%s ได้รับเรื่องร้องเรียนของท่านเมื่อวันที่ %s เวลา %s น. เลขติดตามเรื่อง %s และจะดำเนินการภายในวันที่ %s"
                        + " ติดตามเรื่องได้ที่ %s โดยใช้เลขติดตามเรื่องกับรหัสลับ โปรดเก็บรหัสลับไว้ ระบบจะไม่แสดงอีก";
        String en = "%s (%s) received your complaint on %s at %s. Its tracking number is %s, and it will be handled by"
                + " %s. Follow it at %s with the tracking number and the secret. Keep the secret: it is not shown again.";
        String time = WrittenDate.time(received);
        return Text.of(
                th.formatted(name.th(), unit.th(), day.th(), time, complaint.trackingNumber, dueOn.th(), address),
                en.formatted(name.en(), unit.en(), day.en(), time, complaint.trackingNumber, dueOn.en(), address));
    }

    private static Text unit(Complaint complaint, ServedOrganisation organisation) {
        return organisation
                .unitName(complaint.unitId)
                .map(unit -> Text.of(unit, unit))
                .orElse(CENTRE);
    }
}
