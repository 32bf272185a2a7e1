package org.sujarit.plan.risk;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * What controls a risk, as an officer writes it: an item of a plan, words, or both.
 *
 * @param planItemId an item of one of the organisation's plans that cover the fiscal year, in whatever version
 */
@Schema(name = "RiskControlDetails")
public record ControlDetails(
        UUID planItemId, @Size(max = 2_000) @NoPersonalData String description) {}
