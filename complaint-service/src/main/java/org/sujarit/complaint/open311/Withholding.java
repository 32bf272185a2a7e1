package org.sujarit.complaint.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sujarit.complaint.complaint.ContactChanged;

/**
 * What was looked through against a contact that holds no more is shown no more: a name that is taken away can't be
 * looked for, and may stand in any of the words.
 */
@ApplicationScoped
class Withholding {

    void withhold(@Observes ContactChanged change) {
        Open311Report.withhold(change.complaintId());
    }
}
