package org.sujarit.plan.evidence;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.file.FileType;

/**
 * A file among the evidence of something.
 *
 * @param name as it was given, with an ending that fits what it is
 * @param bytes its size
 * @param sha256 of its content, in hex
 */
@Schema(name = "EvidenceFile")
public record EvidenceReference(
        UUID id,
        @Schema(examples = "ภาพกิจกรรม.jpg") String name,
        FileType type,
        @Schema(examples = "204800") int bytes,
        String sha256) {}
