package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The complaint to the same organisation that tells of the same (เรื่องซ้ำ). */
@Schema(name = "LinkDuplicate", examples = "{\"complaintId\":\"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e39\"}")
public record LinkDuplicate(@NotNull UUID complaintId) {}
