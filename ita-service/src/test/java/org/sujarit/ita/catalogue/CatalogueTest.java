package org.sujarit.ita.catalogue;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sujarit.ita.catalogue.Catalogue.Instrument;
import org.sujarit.ita.catalogue.Catalogue.Level;
import org.sujarit.ita.catalogue.Catalogue.OitItem;
import org.sujarit.ita.catalogue.Catalogue.SubIndicator;

class CatalogueTest {

    private static final Catalogue KEPT =
            new Catalogues(Optional.empty()).of(2566).orElseThrow();

    @Test
    void weightsThatDoNotSumTo100AreRefused() {
        assertRefused("weights sum to 100", () -> instruments(with(KEPT.instruments(), instrument("XIT", 1))));
        assertRefused("weights sum to 100", () -> instruments(KEPT.instruments().subList(0, 2)));
    }

    @Test
    void instrumentThatStandsTwiceIsRefused() {
        assertRefused("each instrument stands once", () -> instruments(with(KEPT.instruments(), instrument("OIT", 0))));
    }

    @Test
    void subIndicatorThatStandsTwiceIsRefused() {
        assertRefused(
                "each sub-indicator stands once",
                () -> subIndicators(with(KEPT.subIndicators(), new SubIndicator("10.1", "ซ้ำ"))));
    }

    @Test
    void levelThatStandsTwiceIsRefused() {
        assertRefused("each level stands once", () -> levels(with(KEPT.levels(), level("PASS", 0))));
    }

    @Test
    void itemThatStandsTwiceIsRefused() {
        assertRefused("each OIT item stands once", () -> items(with(KEPT.oitItems(), item("O36", "10.1", null, null))));
    }

    @Test
    void kindThatTwoItemsHaveIsRefused() {
        assertRefused(
                "each kind of OIT item stands once",
                () -> items(with(KEPT.oitItems(), item("O99", "10.1", ItemKind.ACTION_PLAN, null))));
    }

    @Test
    void itemOfAnUnknownSubIndicatorIsRefused() {
        assertRefused(
                "an OIT item's sub-indicator is in the list",
                () -> items(with(KEPT.oitItems(), item("O99", "10.9", null, null))));
    }

    @Test
    void yearOfAProofForAnItemThatNoEventProvesIsRefused() {
        assertRefused(
                "an OIT item's proofOf stands beside its kind",
                () -> items(with(KEPT.oitItems(), item("O99", "10.1", null, ProofOf.SAME_YEAR))));
    }

    @Test
    void lowestLevelThatDoesNotStartAt0IsRefused() {
        assertRefused(
                "the lowest level starts at 0",
                () -> levels(KEPT.levels().subList(0, KEPT.levels().size() - 1)));
        assertRefused("the lowest level starts at 0", () -> levels(List.of()));
    }

    @Test
    void levelsOutOfOrderAreRefused() {
        assertRefused(
                "levels go from the highest to the lowest",
                () -> levels(List.of(level("LOW", 50), level("HIGH", 85), level("LOWEST", 0))));
    }

    @Test
    void yearThatIsNotOfTheBuddhistEraIsRefused() {
        assertRefused(
                "fiscalYear is of the Buddhist era",
                () -> new Catalogue(
                        2023,
                        KEPT.instruments(),
                        KEPT.subIndicators(),
                        KEPT.passMark(),
                        KEPT.levels(),
                        KEPT.oitItems()));
    }

    private static void assertRefused(String rule, Runnable catalogue) {
        assertThatIllegalArgumentException().isThrownBy(catalogue::run).withMessage("catalogue: " + rule);
    }

    private static void instruments(List<Instrument> instruments) {
        catalogue(instruments, KEPT.subIndicators(), KEPT.levels(), KEPT.oitItems());
    }

    private static void subIndicators(List<SubIndicator> subIndicators) {
        catalogue(KEPT.instruments(), subIndicators, KEPT.levels(), KEPT.oitItems());
    }

    private static void levels(List<Level> levels) {
        catalogue(KEPT.instruments(), KEPT.subIndicators(), levels, KEPT.oitItems());
    }

    private static void items(List<OitItem> items) {
        catalogue(KEPT.instruments(), KEPT.subIndicators(), KEPT.levels(), items);
    }

    private static Catalogue catalogue(
            List<Instrument> instruments, List<SubIndicator> subIndicators, List<Level> levels, List<OitItem> items) {
        return new Catalogue(2566, instruments, subIndicators, KEPT.passMark(), levels, items);
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private static Instrument instrument(String code, int weight) {
        return new Instrument(code, code, weight, List.of());
    }

    private static Level level(String code, int minTotal) {
        return new Level(code, code, BigDecimal.valueOf(minTotal), null);
    }

    private static OitItem item(String code, String subIndicator, ItemKind kind, ProofOf proofOf) {
        return new OitItem(code, subIndicator, code, kind, proofOf);
    }
}
