package org.sujarit.ita.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sujarit.ita.catalogue.Catalogue.Instrument;
import org.sujarit.ita.catalogue.Catalogue.OitItem;

class CataloguesTest {

    private static final String CATALOGUE = """
            {"fiscalYear":%d,"instruments":[{"code":"OIT","weightPercent":%d}],"passMark":85,
             "levels":[{"code":"ALL","minTotal":0}],"oitItems":[]}""";

    private final Catalogues shipped = new Catalogues(Optional.empty());

    @TempDir
    Path directory;

    @Test
    void thePlansItemIsNumberedByItsYear() {
        assertThat(codeOfThePlan(2564)).isEqualTo("O39");
        assertThat(codeOfThePlan(2566)).isEqualTo("O36");
    }

    @Test
    void of2566ThereAre43ItemsAnd13ThatOtherServicesProve() {
        assertThat(of(2566).oitItems()).hasSize(43);
        assertThat(of(2566).oitItems())
                .extracting(OitItem::kind)
                .filteredOn(kind -> kind != null)
                .hasSize(13)
                // That year asks for the six-month one.
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ItemKind.NO_GIFT_ANNUAL_REPORT)));
    }

    @Test
    void of2566OnlyTheAnnualReportIsThatOfTheYearBefore() {
        assertThat(of(2566).oitItems())
                .filteredOn(item -> item.proofOf() == ProofOf.PREVIOUS_YEAR)
                .extracting(OitItem::code)
                .containsExactly("O38");
        assertThat(of(2566).isProvenBy(ItemKind.ANNUAL_REPORT, 2565)).isTrue();
        assertThat(of(2566).isProvenBy(ItemKind.ANNUAL_REPORT, 2566)).isFalse();
        assertThat(of(2566).isProvenBy(ItemKind.SIX_MONTH_REPORT, 2566)).isTrue();
    }

    @Test
    void instrumentsWeigh30And30And40Percent() {
        for (int year : new int[] {2564, 2566}) {
            assertThat(of(year).instruments())
                    .extracting(Instrument::code, Instrument::weightPercent)
                    .containsExactly(tuple("IIT", 30), tuple("EIT", 30), tuple("OIT", 40));
            assertThat(of(year).instruments().stream()
                            .mapToInt(instrument -> instrument.indicators().size()))
                    .containsExactly(5, 3, 2);
        }
    }

    @Test
    void fileOfTheFolderReplacesTheShippedOneOfItsYear() throws IOException {
        write("theirs.json", CATALOGUE.formatted(2566, 100));
        write("notes.txt", "no catalogue, and no matter");

        Catalogues catalogues = new Catalogues(Optional.of(directory));

        assertThat(catalogues.of(2566).orElseThrow().oitItems()).isEmpty();
        assertThat(catalogues.all()).extracting(Catalogue::fiscalYear).containsExactly(2564, 2566);
    }

    @Test
    void fileThatBreaksARuleStopsTheStartAndIsNamedWithTheRule() throws IOException {
        write("ita-2599.json", CATALOGUE.formatted(2599, 90));

        assertThatThrownBy(() -> new Catalogues(Optional.of(directory)))
                .hasMessageContaining("ita-2599.json")
                .hasMessageContaining("weights sum to 100");
    }

    @Test
    void fileThatIsNoJsonOrHasAnUnknownFieldStopsTheStartAndIsNamed() throws IOException {
        write("cut-off.json", "{");
        assertThatThrownBy(() -> new Catalogues(Optional.of(directory))).hasMessageContaining("cut-off.json");

        write("cut-off.json", CATALOGUE.formatted(2599, 100).replace("\"passMark\"", "\"passmark\":80,\"passMark\""));
        assertThatThrownBy(() -> new Catalogues(Optional.of(directory)))
                .hasMessageContaining("cut-off.json")
                .hasMessageContaining("passmark");
    }

    @Test
    void itemThatDoesNotSayOfWhichYearItsProofIsMeansItsOwn() throws IOException {
        write("theirs.json", CATALOGUE.formatted(2599, 100).replace("[]}", """
                [{"code":"O1","name":"ก","kind":"RISK_RESULTS"},
                 {"code":"O2","name":"ข","kind":"ANNUAL_REPORT","proofOf":"PREVIOUS_YEAR"},
                 {"code":"O3","name":"ค"}]}"""));

        assertThat(new Catalogues(Optional.of(directory)).of(2599).orElseThrow().oitItems())
                .extracting(OitItem::proofOf)
                .containsExactly(ProofOf.SAME_YEAR, ProofOf.PREVIOUS_YEAR, null);
    }

    @Test
    void yearOfAProofThatThereIsNotStopsTheStartAndIsNamed() throws IOException {
        write("theirs.json", CATALOGUE.formatted(2599, 100).replace("[]}", """
                [{"code":"O1","name":"ก","kind":"RISK_RESULTS","proofOf":"NEXT_YEAR"}]}"""));

        assertThatThrownBy(() -> new Catalogues(Optional.of(directory)))
                .hasMessageContaining("theirs.json")
                .hasMessageContaining("NEXT_YEAR")
                .hasMessageContaining("PREVIOUS_YEAR");
    }

    @Test
    void folderThatIsNotThereStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> new Catalogues(Optional.of(directory.resolve("missing"))))
                .hasMessageContaining("SUJARIT_CATALOGUE_DIR")
                .hasMessageContaining("missing");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(directory.resolve(file), content);
    }

    private Catalogue of(int fiscalYear) {
        return shipped.of(fiscalYear).orElseThrow();
    }

    private String codeOfThePlan(int fiscalYear) {
        return of(fiscalYear).oitItems().stream()
                .filter(item -> item.kind() == ItemKind.ACTION_PLAN)
                .findFirst()
                .orElseThrow()
                .code();
    }
}
