package org.sujarit.plan.progress;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.Indicator;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.evidence.EvidenceReference;

/** What a report says of one item; changed through its {@link ProgressReport} only. */
@Entity
@Table(name = "progress_entry")
class ProgressEntry {

    private static final int MOST_FILES = 20;

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id")
    ProgressReport report;

    @Column(name = "item_id")
    UUID itemId;

    /** What the item's copies in all versions of the plan share. */
    @Column(name = "lineage_id")
    UUID lineageId;

    int position;

    @Enumerated(EnumType.STRING)
    ProgressState state;

    String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    List<IndicatorResult> results;

    @Column(name = "spent_baht")
    BigDecimal spentBaht;

    @Column(name = "overspending_confirmed")
    boolean overspendingConfirmed;

    String problems;

    String suggestions;

    @Column(name = "evidence_links")
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> evidenceLinks;

    @Column(name = "evidence_files")
    @JdbcTypeCode(SqlTypes.JSON)
    List<EvidenceReference> evidenceFiles;

    protected ProgressEntry() {}

    ProgressEntry(ProgressReport report, PublishedPlan.PublishedItem item) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.report = report;
        this.itemId = item.id();
        this.lineageId = item.lineageId();
        this.position = item.position();
        this.state = ProgressState.NOT_STARTED;
        this.results = List.of();
        this.evidenceLinks = List.of();
        this.evidenceFiles = List.of();
    }

    /** The same of a later revision. */
    ProgressEntry(ProgressReport report, ProgressEntry earlier) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.report = report;
        this.itemId = earlier.itemId;
        this.lineageId = earlier.lineageId;
        this.position = earlier.position;
        this.state = earlier.state;
        this.summary = earlier.summary;
        this.results = earlier.results;
        this.spentBaht = earlier.spentBaht;
        this.overspendingConfirmed = earlier.overspendingConfirmed;
        this.problems = earlier.problems;
        this.suggestions = earlier.suggestions;
        this.evidenceLinks = earlier.evidenceLinks;
        this.evidenceFiles = earlier.evidenceFiles;
    }

    void describe(PublishedPlan.PublishedItem item, ProgressDetails details) {
        requireKnownIndicators(item, details.results());
        boolean overspent =
                isOverspent(item.year(report.fiscalYear).orElseThrow().budget(), details.spentBaht());
        if (overspent && !details.confirmOverspending()) {
            throw new Problem(ProgressProblems.OVERSPENT)
                    .violation(
                            "spentBaht",
                            "มากกว่างบประมาณของรายการ หากถูกต้องให้ส่ง confirmOverspending เป็น true",
                            "is more than the item's budget; send confirmOverspending as true where that is right");
        }
        state = details.state();
        summary = details.summary();
        results = details.results();
        spentBaht = details.spentBaht();
        overspendingConfirmed = overspent;
        problems = details.problems();
        suggestions = details.suggestions();
        evidenceLinks = details.evidenceLinks();
    }

    void addFile(EvidenceReference file) {
        if (evidenceFiles.size() >= MOST_FILES) {
            throw new Problem(ProgressProblems.TOO_MANY_FILES);
        }
        List<EvidenceReference> files = new ArrayList<>(evidenceFiles);
        files.add(file);
        evidenceFiles = files;
    }

    /** @throws Problem {@code not-found} (404) unless the file is among its evidence */
    void requireFile(UUID fileId) {
        if (evidenceFiles.stream().noneMatch(file -> file.id().equals(fileId))) {
            throw Problems.notFound();
        }
    }

    void removeFile(UUID fileId) {
        requireFile(fileId);
        evidenceFiles =
                evidenceFiles.stream().filter(file -> !file.id().equals(fileId)).toList();
    }

    /** Against an unknown budget nothing can be held. */
    private static boolean isOverspent(Budget budget, BigDecimal spent) {
        return spent != null
                && switch (budget) {
                    case Budget.Baht(BigDecimal amount) -> spent.compareTo(amount) > 0;
                    case Budget.NoBudget() -> spent.signum() > 0;
                    case Budget.Unknown() -> false;
                };
    }

    private static void requireKnownIndicators(PublishedPlan.PublishedItem item, List<IndicatorResult> results) {
        Set<String> known = Stream.concat(item.outputs().stream(), item.outcomes().stream())
                .map(Indicator::name)
                .collect(Collectors.toSet());
        for (int i = 0; i < results.size(); i++) {
            if (!known.contains(results.get(i).indicator())) {
                throw Problems.invalid(
                        "results[" + i + "].indicator", "ไม่มีตัวชี้วัดนี้ในแผน", "is not an indicator of the item");
            }
        }
    }
}
