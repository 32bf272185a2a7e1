package org.sujarit.plan.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A document on its way to the public.
 *
 * @param id the document's own id, which its stable address ends with
 * @param supersedes the published version it takes the place of; null for a first one
 * @param edition which version it is, from 1
 * @param searchedTexts the texts by which it is found beside its title, such as the names of its items
 * @param document what is read as JSON; without any person
 * @param csv the same as a table
 */
public record NewPublication(
        UUID id,
        PublicationKind kind,
        UUID organisationId,
        UUID supersedes,
        int edition,
        int firstFiscalYear,
        int lastFiscalYear,
        String title,
        Instant publishedAt,
        List<String> searchedTexts,
        Object document,
        String csv) {}
