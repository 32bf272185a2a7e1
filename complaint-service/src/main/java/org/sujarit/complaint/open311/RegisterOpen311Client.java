package org.sujarit.complaint.open311;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/** @param name of the app, by which the organisation knows whose key it is */
@Schema(name = "RegisterOpen311Client", examples = "{\"name\":\"แอปเมืองของเรา\"}")
public record RegisterOpen311Client(
        @NotBlank @Size(max = 100) @NoPersonalData @Schema(examples = "แอปเมืองของเรา")
        String name) {}
