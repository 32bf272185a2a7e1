package org.sujarit.complaint;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sujarit.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfEveryService() {
        // A receipt is found by its number alone, before the organisation is known; which organisations there are is
        // public. The service works through the deadlines, referrals and retentions of all; they hold days and ids
        // only.
        ArchitectureRules.assertKept(
                "org.sujarit.complaint",
                Set.of("ComplaintReceipt", "ServedOrganisation", "Deadline", "Referral", "Retention"));
    }
}
