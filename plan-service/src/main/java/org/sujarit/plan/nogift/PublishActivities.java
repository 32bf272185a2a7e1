package org.sujarit.plan.nogift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which fiscal year's activities shall be published, Buddhist era. */
@Schema(name = "PublishNoGiftActivities", examples = "{\"fiscalYear\":2566}")
public record PublishActivities(
        @NotNull @Min(2500) @Max(2700) Integer fiscalYear) {}
