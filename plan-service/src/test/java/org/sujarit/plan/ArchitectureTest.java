package org.sujarit.plan;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sujarit.testkit.ArchitectureRules;

class ArchitectureTest {

    /**
     * What is published is for everybody to read, units are a part of the public register, and a reminder holds nothing
     * but the days of a round, for a job that works through those of all organisations. An organisation's year is the sum
     * of what it has published.
     */
    @Test
    void theServiceKeepsTheRulesOfAllServices() {
        ArchitectureRules.assertKept("org.sujarit.plan", Set.of("Publication", "Unit", "Reminder", "OrganisationYear"));
    }
}
