package org.sujarit.complaint.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.text.Text;

/** Says where an organisation's endpoint is and whom to ask for a key. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DiscoveryDocument {

    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Of the endpoint, as long as the organisation lists the national categories. */
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Text CONTACT = Text.of("ศูนย์รับเรื่องร้องเรียน %s", "Complaint centre of %s");
    private static final Text KEY_SERVICE = Text.of(
            "ขอ api_key ได้จากผู้ดูแลระบบของ %s ซึ่งลงทะเบียนแอปให้",
            "Ask the administrator of %s to register your app; the api_key is handed out then.");

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Where the public reaches the API. */
    @ConfigProperty(name = "sujarit.public-url")
    URI publicUrl;

    Discovery of(UUID organisationId, Locale language) {
        String organisation = ServedOrganisation.served(organisationId).name().in(language);
        String changeset = SORTABLE.format(settings.changedAt().orElse(FIRST).atZone(clock.getZone()));
        URI endpoint = publicUrl.resolve("/api/v1/organisations/%s/open311/v2".formatted(organisationId));
        return new Discovery(
                changeset,
                CONTACT.in(language).formatted(organisation),
                KEY_SERVICE.in(language).formatted(organisation),
                List.of(Discovery.Endpoint.geoReport(endpoint, changeset)));
    }
}
