package org.sujarit.plan.nogift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.database.Unique;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.organisation.OwnOrganisation;

/** What is done with declarations where more than the declaration itself takes part. A fiscal year has one in force. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoGiftDeclarations {

    private static final String SUBJECT = "no-gift-declaration";

    @Inject
    OwnOrganisation ownOrganisation;

    @Inject
    NoGiftPublisher publisher;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    NoGiftDeclaration draft(NoGiftDeclarationDetails details) {
        ownOrganisation.get();
        NoGiftDeclaration declaration = NoGiftDeclaration.draft(details, now());
        requireFree(declaration, details.fiscalYear());
        Unique.persist(declaration, NoGiftProblems.DECLARATION_EXISTS);
        audit.record("no-gift-declaration.drafted", SUBJECT, declaration.id);
        return declaration;
    }

    NoGiftDeclaration change(UUID id, String ifMatch, NoGiftDeclarationDetails details) {
        NoGiftDeclaration declaration = forChange(id, ifMatch);
        requireFree(declaration, details.fiscalYear());
        declaration.change(details, now());
        return saved(declaration, "no-gift-declaration.changed");
    }

    NoGiftDeclaration publish(UUID id, String ifMatch) {
        NoGiftDeclaration declaration = forChange(id, ifMatch);
        Organisation organisation = ownOrganisation.get();
        declaration.lifecycle.requireDraft();
        supersede(declaration.amends);
        declaration.publish(now());
        publisher.publish(PublishedNoGiftDeclaration.of(declaration, organisation));
        return saved(declaration, "no-gift-declaration.published");
    }

    /** Starts the edition that shall follow a published one; there is one at a time. */
    NoGiftDeclaration amend(UUID id) {
        NoGiftDeclaration declaration =
                NoGiftDeclaration.locked(id).orElseThrow(Problems::notFound).amend(now());
        declaration.persistAndFlush();
        audit.record("no-gift-declaration.amendment-started", SUBJECT, declaration.id);
        return declaration;
    }

    /** Before its successor is in force, as the database lets only one be. */
    private void supersede(UUID earlier) {
        if (earlier != null) {
            NoGiftDeclaration.locked(earlier).orElseThrow().supersede(now());
            NoGiftDeclaration.flush();
        }
    }

    private static void requireFree(NoGiftDeclaration declaration, int fiscalYear) {
        if (declaration.isTaken(fiscalYear)) {
            throw new Problem(NoGiftProblems.DECLARATION_EXISTS);
        }
    }

    private static NoGiftDeclaration forChange(UUID id, String ifMatch) {
        NoGiftDeclaration declaration = NoGiftDeclaration.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, declaration.version);
        return declaration;
    }

    private NoGiftDeclaration saved(NoGiftDeclaration declaration, String action) {
        NoGiftDeclaration.flush();
        audit.record(action, SUBJECT, declaration.id);
        return declaration;
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
