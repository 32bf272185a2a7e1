package org.sujarit.plan.nogift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.table.Csv;
import org.sujarit.plan.organisation.Organisation;

/** A declaration as the public reads it, complete in itself and without any person. */
@Schema(name = "PublishedNoGiftDeclaration")
public record PublishedNoGiftDeclaration(
        UUID id,
        @Schema(examples = "1") int edition,
        UUID amends,
        UUID organisationId,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String organisationNameTh,

        @Schema(examples = "Chang Nuea Subdistrict Administrative Organisation")
        String organisationNameEn,

        @Schema(examples = "2566") int fiscalYear,

        @Schema(examples = "ข้าพเจ้าและผู้ปฏิบัติงานทุกคนจะไม่รับของขวัญจากการปฏิบัติหน้าที่")
        String textTh,

        @Schema(examples = "I and all who work here will accept no gift for doing our duty.")
        String textEn,

        @Schema(examples = "2022-12-01") LocalDate declaredOn,
        @Schema(examples = "นายกองค์การบริหารส่วนตำบล") String office,
        Instant publishedAt) {

    static final String CSV_EXAMPLE = """
            declarationId,edition,fiscalYear,declaredOn,office,textTh,textEn
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e34,1,2566,2022-12-01,นายกองค์การบริหารส่วนตำบล,ไม่รับของขวัญและของกำนัลทุกชนิด,
            """;

    private static final List<String> COLUMNS =
            List.of("declarationId", "edition", "fiscalYear", "declaredOn", "office", "textTh", "textEn");

    static PublishedNoGiftDeclaration of(NoGiftDeclaration declaration, Organisation organisation) {
        return new PublishedNoGiftDeclaration(
                declaration.id,
                declaration.edition,
                declaration.amends,
                organisation.id(),
                organisation.nameTh(),
                organisation.nameEn(),
                declaration.fiscalYear,
                declaration.textTh,
                declaration.textEn,
                declaration.declaredOn,
                declaration.office,
                declaration.lifecycle.publishedAt());
    }

    String title() {
        return "ประกาศเจตนารมณ์ No Gift Policy ปีงบประมาณ พ.ศ. " + fiscalYear;
    }

    String csv() {
        return Csv.of(COLUMNS, List.of(Csv.row(id, edition, fiscalYear, declaredOn, office, textTh, textEn)));
    }
}
