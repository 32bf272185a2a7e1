package org.sujarit.plan;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sujarit.testkit.ArchitectureRules;

class ArchitectureTest {

    /** What is published is for everybody to read, and units are a part of the public register. */
    @Test
    void theServiceKeepsTheRulesOfAllServices() {
        ArchitectureRules.assertKept("org.sujarit.plan", Set.of("Publication", "Unit"));
    }
}
