package org.sujarit.complaint.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.message.MessageSender;
import org.sujarit.kit.file.FileType;

/**
 * A file that belongs to a case.
 *
 * @param name as it was given, with an ending that fits what it is
 * @param bytes the size of the copy without metadata, which is what is kept and handed out
 * @param sha256AsSent of what was sent, in hex: whoever has the original can show that it is this one
 */
@Schema(name = "ComplaintAttachment")
public record AttachmentView(
        UUID id,
        MessageSender sender,
        @Schema(examples = "ภาพถ่าย.jpg") String name,
        FileType type,
        @Schema(examples = "204800") int bytes,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String sha256AsSent,

        Instant addedAt) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id,
                attachment.sender,
                attachment.name,
                attachment.type,
                attachment.bytes,
                attachment.sha256,
                attachment.sha256AsSent,
                attachment.addedAt);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "AttachmentView";
    }
}
