package org.sujarit.plan.actionplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fiscal year in which an item runs.
 *
 * @param fiscalYear Buddhist era, 1 October to 30 September
 * @param quarters in which it runs, 1 (October to December) to 4; empty where the plan doesn't say
 */
@Schema(name = "ItemYear")
public record ItemYear(
        @NotNull @Min(2500) @Max(2700) @Schema(examples = "2566")
        Integer fiscalYear,

        @Size(max = 4) List<@NotNull @Min(1) @Max(4) Integer> quarters,
        @NotNull @Valid Budget budget) {

    public ItemYear {
        quarters = quarters == null ? List.of() : List.copyOf(new TreeSet<>(quarters));
    }
}
