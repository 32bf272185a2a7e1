package org.sujarit.complaint.referral;

import java.util.List;
import org.sujarit.complaint.attachment.Attachment;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.complaint.HistoryEntry;
import org.sujarit.complaint.message.Message;

/** What goes from one organisation to another: the case as it was there, out of reach of its rows. */
record MovedCase(
        Complaint complaint,
        List<HistoryEntry> history,
        List<Message> messages,
        List<Attachment> attachments,
        List<OutsideReferral> outsideReferrals) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "MovedCase";
    }
}
