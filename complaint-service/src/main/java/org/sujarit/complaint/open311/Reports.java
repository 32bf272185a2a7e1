package org.sujarit.complaint.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sujarit.complaint.complaint.ComplaintAcknowledgement;
import org.sujarit.complaint.complaint.Intake;
import org.sujarit.complaint.complaint.SendComplaint;
import org.sujarit.complaint.settings.CategorySetting;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.problem.Violation;
import org.sujarit.kit.text.Text;

/** Takes what registered clients hand on, by the rules of every complaint. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reports {

    /** What a part of a complaint is called in the form. */
    private static final Map<String, String> ARGUMENTS = Map.of(
            "category", "service_code",
            "place.address", "address_string",
            "place.latitude", "lat",
            "place.longitude", "long",
            "contact.name", "last_name",
            "contact.phone", "phone",
            "contact.email", "email");

    private static final Text PUBLIC = Text.of(
            "เรื่องที่ส่งผ่าน Open311 เปิดเผยต่อสาธารณะ ยกเว้นชื่อและข้อมูลติดต่อ และข้อความที่พบข้อมูลส่วนบุคคล",
            "What is sent by Open311 is public, but for names, contacts, and texts in which personal data is recognised.");
    private static final Text MEDIA = Text.of(
            "ระบบไม่เปิดไฟล์จาก media_url โปรดแนบไฟล์ที่หน้าติดตามเรื่อง",
            "The file at media_url was not fetched; attach it where you follow the complaint.");

    @Inject
    Open311Clients clients;

    @Inject
    Settings settings;

    @Inject
    Intake intake;

    @Inject
    Validator validator;

    /**
     * @throws Problem 403 for whoever is no registered client; {@code invalid-request} (400) naming each argument that is
     *     wrong and nothing that it holds; 404 for a service that there isn't
     */
    CreatedRequest take(UUID organisationId, PostedRequest request) {
        UUID client = clients.require(request.apiKey());
        Jurisdiction.require(organisationId, request.jurisdictionId());
        CategorySetting service = settings.current()
                .category(request.serviceCode())
                .orElseThrow(() -> new Problem(Open311Problems.NO_SERVICE_CODE));
        SendComplaint complaint = request.complaint(service);
        requireValid(complaint);
        ComplaintAcknowledgement acknowledgement = intake.fromOpen311(client, complaint);
        new Open311Report(acknowledgement.id(), complaint).persist();
        return new CreatedRequest(acknowledgement.id(), notice(acknowledgement, request.namesMedia()));
    }

    private void requireValid(SendComplaint complaint) {
        List<Violation> violations = validator.validate(complaint).stream()
                .map(Reports::violation)
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        if (!violations.isEmpty()) {
            throw new Problem(Problems.INVALID_REQUEST).violations(violations);
        }
    }

    private static Violation violation(ConstraintViolation<SendComplaint> broken) {
        String path = broken.getPropertyPath().toString();
        return new Violation(ARGUMENTS.getOrDefault(path, path), Text.of(broken.getMessage(), broken.getMessage()));
    }

    /** The standard has no other place for what the complainant is owed in writing. */
    private static String notice(ComplaintAcknowledgement acknowledgement, boolean namesMedia) {
        Text text = acknowledgement.acknowledgement();
        String th = "%s รหัสลับ: %s %s".formatted(text.th(), acknowledgement.secret(), PUBLIC.th());
        String en = "%s Secret: %s %s".formatted(text.en(), acknowledgement.secret(), PUBLIC.en());
        return namesMedia ? "%s %s\n\n%s %s".formatted(th, MEDIA.th(), en, MEDIA.en()) : "%s\n\n%s".formatted(th, en);
    }
}
