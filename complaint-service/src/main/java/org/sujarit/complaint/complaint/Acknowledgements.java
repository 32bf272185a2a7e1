package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.text.Text;

/** Writes the acknowledgement that the complainant is owed at once (domain rule: written, with number and secret). */
@ApplicationScoped
class Acknowledgements {

    private static final DateTimeFormatter DAY_TH =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Text.THAI).withChronology(ThaiBuddhistChronology.INSTANCE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Where the public reaches the API. */
    @ConfigProperty(name = "sujarit.public-url")
    URI publicUrl;

    @Inject
    Clock clock;

    ComplaintAcknowledgement of(Complaint complaint, Text organisation, String secret) {
        URI address = publicUrl.resolve(ComplaintTrackingResource.ROOT + complaint.trackingNumber);
        return new ComplaintAcknowledgement(
                complaint.trackingNumber,
                secret,
                complaint.receivedAt,
                complaint.dueOn,
                address,
                text(complaint, organisation, address));
    }

    private Text text(Complaint complaint, Text organisation, URI address) {
        ZonedDateTime received = complaint.receivedAt.atZone(clock.getZone());
        String th =
                "%s ได้รับเรื่องร้องเรียนของท่านเมื่อวันที่ %s เวลา %s น. เลขติดตามเรื่อง %s และจะดำเนินการภายในวันที่ %s"
                        + " ติดตามเรื่องได้ที่ %s โดยใช้เลขติดตามเรื่องกับรหัสลับ โปรดเก็บรหัสลับไว้ ระบบจะไม่แสดงอีก";
        String en = "%s received your complaint on %s at %s. Its tracking number is %s, and it will be handled by %s."
                + " Follow it at %s with the tracking number and the secret. Keep the secret: it is not shown again.";
        return Text.of(
                th.formatted(
                        organisation.th(),
                        DAY_TH.format(received),
                        TIME.format(received),
                        complaint.trackingNumber,
                        DAY_TH.format(complaint.dueOn),
                        address),
                en.formatted(
                        organisation.en(),
                        DAY_EN.format(received),
                        TIME.format(received),
                        complaint.trackingNumber,
                        DAY_EN.format(complaint.dueOn),
                        address));
    }
}
