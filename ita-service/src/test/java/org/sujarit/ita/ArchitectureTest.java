package org.sujarit.ita;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sujarit.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfAllServices() {
        // Which organisations there are is public.
        ArchitectureRules.assertKept("org.sujarit.ita", Set.of("ServedOrganisation"));
    }
}
