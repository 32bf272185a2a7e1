package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a complaint is about: a code of the organisation's list. */
@Schema(name = "CategoriseComplaint", examples = "{\"category\":\"ROADS\"}")
public record CategoriseComplaint(@NotBlank @Size(max = 50) String category) {}
