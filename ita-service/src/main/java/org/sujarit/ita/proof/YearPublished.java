package org.sujarit.ita.proof;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.ita.catalogue.ItemKind;

/** What this service takes from an event that is of one fiscal year, and whose type alone says what it proves. */
record YearPublished(UUID organisationId, int fiscalYear, Instant publishedAt, URI publicAddress) {

    Publication publication(ItemKind kind) {
        return Publication.ofYear(fiscalYear, kind, organisationId, publishedAt, publicAddress);
    }
}
