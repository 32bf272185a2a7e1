package org.sujarit.plan.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The assessment that is begun.
 *
 * @param fiscalYear Buddhist era
 * @param copyFrom an assessment of the organisation, of whatever year and state, with whose risks it starts
 */
@Schema(name = "RiskAssessmentDraft", examples = "{\"fiscalYear\":2566}")
public record DraftRequest(@NotNull @Min(2500) @Max(2700) Integer fiscalYear, UUID copyFrom) {}
