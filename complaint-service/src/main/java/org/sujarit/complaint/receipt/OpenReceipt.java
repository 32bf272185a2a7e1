package org.sujarit.complaint.receipt;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The complaint that the request's receipt opened. */
@RequestScoped
public class OpenReceipt {

    private Receipts.Opened opened;

    void set(Receipts.Opened receipt) {
        opened = receipt;
    }

    /** Whether the request came with a receipt at all. */
    public boolean isOpen() {
        return opened != null;
    }

    public UUID complaintId() {
        return opened.complaintId();
    }

    /** As it was given out, however the complainant typed it. */
    public String trackingNumber() {
        return opened.number().value();
    }
}
