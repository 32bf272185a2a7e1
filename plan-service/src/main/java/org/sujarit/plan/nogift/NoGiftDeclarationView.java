package org.sujarit.plan.nogift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.approval.DocumentState;

/**
 * An edition of a year's declaration, as the organisation itself sees it.
 *
 * @param edition which edition it is (ฉบับที่), from 1
 * @param amends the edition it shall take the place of; absent for a first one
 */
@Schema(name = "NoGiftDeclaration")
public record NoGiftDeclarationView(
        UUID id,
        @Schema(examples = "2566") int fiscalYear,
        @Schema(examples = "1") int edition,
        UUID amends,

        @Schema(examples = "ข้าพเจ้าและผู้ปฏิบัติงานทุกคนจะไม่รับของขวัญจากการปฏิบัติหน้าที่")
        String textTh,

        @Schema(examples = "I and all who work here will accept no gift for doing our duty.")
        String textEn,

        @Schema(examples = "2022-12-01") LocalDate declaredOn,
        @Schema(examples = "นายกองค์การบริหารส่วนตำบล") String office,
        DocumentState state,
        Instant createdAt,
        Instant changedAt,
        Instant publishedAt) {

    static NoGiftDeclarationView of(NoGiftDeclaration declaration) {
        return new NoGiftDeclarationView(
                declaration.id,
                declaration.fiscalYear,
                declaration.edition,
                declaration.amends,
                declaration.textTh,
                declaration.textEn,
                declaration.declaredOn,
                declaration.office,
                declaration.lifecycle.state(),
                declaration.createdAt,
                declaration.changedAt,
                declaration.lifecycle.publishedAt());
    }
}
