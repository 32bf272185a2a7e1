package org.sujarit.plan.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.security.Caller;
import org.sujarit.plan.risk.RiskChange.Kind;
import org.sujarit.plan.risk.RiskChange.Rating;

/** Writes down what changes on risks, in the caller's name. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RiskHistory {

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void added(Risk risk) {
        write(risk, Kind.ADDED, List.of(), Rating.NONE, Rating.of(risk.state()));
    }

    /** A change that changes nothing is not written down. */
    void changed(Risk risk, RiskState before) {
        List<String> fields = before.differences(risk.state());
        if (!fields.isEmpty()) {
            write(risk, Kind.CHANGED, fields, Rating.of(before), Rating.of(risk.state()));
        }
    }

    void removed(Risk risk) {
        write(risk, Kind.REMOVED, List.of(), Rating.of(risk.state()), Rating.NONE);
    }

    void resultRecorded(Risk risk, RiskResult before) {
        List<String> fields = differences(before, risk.result);
        if (!fields.isEmpty()) {
            write(risk, Kind.RESULT_RECORDED, fields, Rating.of(before), Rating.of(risk.result));
        }
    }

    private static List<String> differences(RiskResult before, RiskResult after) {
        List<String> fields = new ArrayList<>();
        if (before == null || !Objects.equals(before.summary(), after.summary())) {
            fields.add("summary");
        }
        if (before == null || before.likelihoodAfter() != after.likelihoodAfter()) {
            fields.add("likelihoodAfter");
        }
        if (before == null || before.impactAfter() != after.impactAfter()) {
            fields.add("impactAfter");
        }
        if (before == null || before.status() != after.status()) {
            fields.add("status");
        }
        return fields;
    }

    private void write(Risk risk, Kind kind, List<String> fields, Rating before, Rating after) {
        String person = caller.subject().orElseThrow(() -> new Problem(Problems.FORBIDDEN));
        new RiskChange(risk, kind, fields, before, after, person, Instant.now(clock)).persist();
    }
}
