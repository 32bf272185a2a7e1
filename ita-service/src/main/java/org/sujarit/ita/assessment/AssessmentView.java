package org.sujarit.ita.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.ita.catalogue.Catalogue;
import org.sujarit.ita.catalogue.ItemKind;
import org.sujarit.ita.proof.Proof;

/**
 * An assessment with its checklist.
 *
 * @param doneItems how many OIT items are done, by an officer's word or by a proof
 */
@Schema(name = "Assessment")
public record AssessmentView(
        UUID id,
        @Schema(examples = "2566") int fiscalYear,
        Instant createdAt,
        Instant changedAt,
        @Schema(examples = "12") int doneItems,
        List<ItemView> checklist) {

    /**
     * An OIT item of the checklist.
     *
     * @param state DONE as soon as there is a proof, whatever the officer said before
     * @param proof absent where no event has proven the item
     */
    @Schema(name = "ChecklistItem")
    public record ItemView(
            @Schema(examples = "O36") String code,

            @Schema(examples = "แผนปฏิบัติการป้องกันการทุจริต")
            String name,

            @Schema(examples = "10.1") String subIndicator,
            ItemKind kind,
            ChecklistState state,
            String responsibleUnit,
            String note,
            List<String> evidenceLinks,
            ProofView proof) {

        static ItemView of(ChecklistItem item, Catalogue.OitItem rule, Proof proof) {
            return new ItemView(
                    item.code,
                    rule.name(),
                    rule.subIndicator(),
                    rule.kind(),
                    proof == null ? item.state : ChecklistState.DONE,
                    item.responsibleUnit,
                    item.note,
                    item.evidenceLinks,
                    proof == null ? null : new ProofView(proof.address(), proof.provenAt()));
        }
    }

    /**
     * @param address where anybody can see what proves the item
     * @param provenAt since when
     */
    @Schema(name = "Proof")
    public record ProofView(
            @Schema(
                    examples =
                            "http://localhost:8080/api/v1/published-action-plans/01890a5d-ac99-7d20-9b1c-0c5d2f3a7e11")
            String address,

            Instant provenAt) {}

    static AssessmentView of(Assessment assessment, Catalogue catalogue) {
        Map<ItemKind, Proof> proofs = Proof.of(catalogue.provenYears()).stream()
                .filter(proof -> catalogue.isProvenBy(proof.kind(), proof.fiscalYear()))
                .collect(Collectors.toMap(Proof::kind, Function.identity()));
        // The catalogue says which items there are: one that it no longer has stays in the table, unseen.
        List<ItemView> items = catalogue.oitItems().stream()
                .map(rule -> ItemView.of(
                        assessment.item(rule.code()).orElseGet(() -> new ChecklistItem(assessment, 0, rule.code())),
                        rule,
                        rule.kind() == null ? null : proofs.get(rule.kind())))
                .toList();
        int done = (int) items.stream()
                .filter(item -> item.state() == ChecklistState.DONE)
                .count();
        return new AssessmentView(
                assessment.id, assessment.fiscalYear, assessment.createdAt, assessment.changedAt, done, items);
    }
}
