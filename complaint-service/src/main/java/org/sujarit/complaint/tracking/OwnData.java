package org.sujarit.complaint.tracking;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.attachment.AttachmentView;
import org.sujarit.complaint.complaint.OwnWords;
import org.sujarit.complaint.message.MessageView;

/**
 * Everything that is kept of the complainant (PDPA, B.E. 2562, section 30).
 *
 * @param said what they wrote when they complained, and later of the handling
 */
@Schema(name = "ComplainantData")
public record OwnData(
        TrackedComplaint complaint, OwnWords said, List<MessageView> messages, List<AttachmentView> attachments) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "OwnData";
    }
}
