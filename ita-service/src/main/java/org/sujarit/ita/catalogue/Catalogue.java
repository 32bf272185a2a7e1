package org.sujarit.ita.catalogue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.catalogue.ValidYears;

/**
 * The ITA's rules of one fiscal year: instruments, indicators, levels, OIT items. They are renumbered between years, so
 * nothing of them is a constant in code.
 *
 * @param fiscalYear Buddhist era
 * @param levels from the highest to the lowest
 */
@Schema(name = "ItaCatalogue")
public record Catalogue(
        @Schema(examples = "2566") int fiscalYear,
        List<Instrument> instruments,
        List<SubIndicator> subIndicators,
        @Schema(examples = "85") BigDecimal passMark,
        List<Level> levels,
        List<OitItem> oitItems)
        implements ValidYears {

    private static final int WHOLE = 100;

    /** IIT, EIT or OIT, with its weight in percent. */
    @Schema(name = "Instrument")
    public record Instrument(
            @Schema(examples = "OIT") String code, String name, int weightPercent, List<Indicator> indicators) {}

    /**
     * @param no its number in that year; absent where the year has none
     */
    @Schema(name = "ItaIndicator")
    public record Indicator(
            Integer no,
            @Schema(examples = "การเปิดเผยข้อมูล") String name) {}

    @Schema(name = "SubIndicator")
    public record SubIndicator(@Schema(examples = "10.1") String code, String name) {}

    /**
     * @param minTotal the lowest total of this level
     * @param minEachInstrument what each instrument must reach as well; absent where only the total counts
     */
    @Schema(name = "ItaLevel")
    public record Level(
            @Schema(examples = "PASS_GOOD") String code,
            String name,
            BigDecimal minTotal,
            BigDecimal minEachInstrument) {}

    /**
     * @param kind absent for an item that only people can prove
     * @param proofOf of which fiscal year the proof must be; only beside a kind, and the catalogue's own year where a
     *     file doesn't say
     */
    @Schema(name = "OitItem")
    public record OitItem(
            @Schema(examples = "O36") String code,
            @Schema(examples = "10.1") String subIndicator,

            @Schema(examples = "แผนปฏิบัติการป้องกันการทุจริต")
            String name,

            ItemKind kind,
            ProofOf proofOf) {

        public OitItem {
            proofOf = proofOf == null && kind != null ? ProofOf.SAME_YEAR : proofOf;
        }
    }

    /** @throws IllegalArgumentException naming the rule that the catalogue breaks */
    public Catalogue {
        require(fiscalYear >= 2500 && fiscalYear <= 2700, "fiscalYear is of the Buddhist era");
        require(instruments != null && levels != null && oitItems != null && passMark != null, "a part is missing");
        subIndicators = subIndicators == null ? List.of() : subIndicators;
        require(instruments.stream().mapToInt(Instrument::weightPercent).sum() == WHOLE, "weights sum to 100");
        requireUnique("instrument", instruments.stream().map(Instrument::code).toList());
        requireUnique(
                "sub-indicator", subIndicators.stream().map(SubIndicator::code).toList());
        requireUnique("level", levels.stream().map(Level::code).toList());
        requireUnique("OIT item", oitItems.stream().map(OitItem::code).toList());
        requireUnique(
                "kind of OIT item",
                oitItems.stream().map(OitItem::kind).filter(k -> k != null).toList());
        Set<String> known =
                new HashSet<>(subIndicators.stream().map(SubIndicator::code).toList());
        require(
                oitItems.stream().map(OitItem::subIndicator).allMatch(s -> s == null || known.contains(s)),
                "an OIT item's sub-indicator is in the list");
        require(
                oitItems.stream().allMatch(item -> item.kind() != null || item.proofOf() == null),
                "an OIT item's proofOf stands beside its kind");
        for (int i = 1; i < levels.size(); i++) {
            require(
                    levels.get(i - 1).minTotal().compareTo(levels.get(i).minTotal()) >= 0,
                    "levels go from the highest to the lowest");
        }
        require(!levels.isEmpty() && levels.getLast().minTotal().signum() == 0, "the lowest level starts at 0");
    }

    @Override
    public int validFrom() {
        return fiscalYear;
    }

    @Override
    public int validTo() {
        return fiscalYear;
    }

    public Optional<OitItem> item(String code) {
        return oitItems.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** Whether what is proven of that fiscal year proves an item of this catalogue's. */
    public boolean isProvenBy(ItemKind kind, int provenYear) {
        return oitItems.stream()
                .anyMatch(item -> item.kind() == kind && item.proofOf().yearFor(fiscalYear) == provenYear);
    }

    /** The fiscal years of which a proof can count. */
    public Set<Integer> provenYears() {
        return oitItems.stream()
                .filter(item -> item.kind() != null)
                .map(item -> item.proofOf().yearFor(fiscalYear))
                .collect(Collectors.toSet());
    }

    private static void requireUnique(String what, List<?> codes) {
        require(new HashSet<>(codes).size() == codes.size(), "each " + what + " stands once");
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException("catalogue: " + rule);
        }
    }
}
