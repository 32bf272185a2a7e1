package org.sujarit.ita.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param fiscalYear Buddhist era; there must be a catalogue of it
 */
@Schema(examples = "{\"fiscalYear\":2566}")
public record OpenAssessment(
        @NotNull @Min(2500) @Max(2700) @Schema(examples = "2566")
        Integer fiscalYear) {}
