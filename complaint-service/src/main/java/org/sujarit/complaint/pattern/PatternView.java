package org.sujarit.complaint.pattern;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That complaints recur, and when it was seen last.
 *
 * @param complaints how many there were then within the window of the settings
 */
@Schema(name = "ComplaintPattern")
public record PatternView(
        UUID id,
        @Schema(examples = "ROADS") String category,
        UUID unitId,
        @Schema(examples = "5") int complaints,
        Instant detectedAt) {

    static PatternView of(Pattern pattern) {
        return new PatternView(pattern.id, pattern.category, pattern.unitId, pattern.complaints, pattern.detectedAt);
    }
}
