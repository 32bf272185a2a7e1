package org.sujarit.ita.proof;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.ita.catalogue.ItemKind;
import org.sujarit.kit.messaging.UnusableEvent;

/**
 * What an event of any type proves: that anybody can see what this kind of OIT item asks for, of these fiscal years.
 *
 * @param publicAddress where anybody sees it
 * @param publishedAt since when
 */
record Publication(
        ItemKind kind,
        UUID organisationId,
        int firstFiscalYear,
        int lastFiscalYear,
        Instant publishedAt,
        URI publicAddress) {

    private static final int LONGEST_PLAN = 10;
    private static final int FIRST_YEAR = 2500;
    private static final int LAST_YEAR = 2700;

    /** @throws UnusableEvent where it can't be so */
    Publication {
        if (kind == null || organisationId == null || publishedAt == null || publicAddress == null) {
            throw new UnusableEvent("a publication without kind, organisation, time or address");
        }
        if (!arePossible(firstFiscalYear, lastFiscalYear)) {
            throw new UnusableEvent("a publication of impossible years");
        }
        // The address is shown to people as a link.
        if (!"http".equals(publicAddress.getScheme()) && !"https".equals(publicAddress.getScheme())) {
            throw new UnusableEvent("a publication whose address is not of the web");
        }
    }

    static Publication ofYear(
            int fiscalYear, ItemKind kind, UUID organisationId, Instant publishedAt, URI publicAddress) {
        return new Publication(kind, organisationId, fiscalYear, fiscalYear, publishedAt, publicAddress);
    }

    private static boolean arePossible(int first, int last) {
        return first >= FIRST_YEAR && last <= LAST_YEAR && last >= first && last - first < LONGEST_PLAN;
    }
}
