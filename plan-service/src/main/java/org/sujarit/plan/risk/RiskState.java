package org.sujarit.plan.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a risk says at a moment, with its level and with controls that know their plan items. */
record RiskState(
        String processStep,
        String riskEvent,
        int likelihood,
        int impact,
        RiskLevel level,
        List<Control> controls,
        Treatment treatment) {

    static RiskState of(RiskDetails details, List<Control> controls, RiskMatrix matrix) {
        return new RiskState(
                details.processStep(),
                details.riskEvent(),
                details.likelihood(),
                details.impact(),
                matrix.level(details.likelihood(), details.impact()),
                controls,
                details.treatment());
    }

    /** The same risk where another matrix or other controls hold. */
    RiskState with(RiskMatrix matrix, List<Control> otherControls) {
        return new RiskState(
                processStep, riskEvent, likelihood, impact, matrix.level(likelihood, impact), otherControls, treatment);
    }

    /** The names of the fields that differ; the level follows from two of them. */
    List<String> differences(RiskState other) {
        List<String> fields = new ArrayList<>();
        addIf(fields, "processStep", !processStep.equals(other.processStep));
        addIf(fields, "riskEvent", !riskEvent.equals(other.riskEvent));
        addIf(fields, "likelihood", likelihood != other.likelihood);
        addIf(fields, "impact", impact != other.impact);
        addIf(fields, "controls", !controls.equals(other.controls));
        addIf(fields, "treatment", !Objects.equals(treatment, other.treatment));
        return fields;
    }

    private static void addIf(List<String> fields, String field, boolean differs) {
        if (differs) {
            fields.add(field);
        }
    }
}
