package org.sujarit.complaint.message;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message about a case.
 *
 * @param officer who wrote it for the organisation; for colleagues alone
 * @param asks the organisation needs an answer to go on
 */
@Schema(name = "ComplaintMessage")
public record MessageView(
        UUID id,
        MessageSender sender,
        @Schema(examples = "engineering-officer") String officer,
        @Schema(examples = "ขอทราบเลขเสาไฟฟ้าที่ชำรุด") String text,
        boolean asks,
        Instant sentAt) {

    static MessageView forOfficers(Message message) {
        return new MessageView(message.id, message.sender, message.officer, message.text, message.asks, message.sentAt);
    }

    public static MessageView forComplainant(Message message) {
        return new MessageView(message.id, message.sender, null, message.text, message.asks, message.sentAt);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "MessageView";
    }
}
