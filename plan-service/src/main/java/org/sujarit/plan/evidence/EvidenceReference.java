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

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {}
