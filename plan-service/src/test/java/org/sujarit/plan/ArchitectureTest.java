package org.sujarit.plan;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sujarit.testkit.ArchitectureRules;

class ArchitectureTest {

    /**
     * The register of organisations with their units is public, and what is published with the texts it is found by is
     * for everybody to read. A reminder holds nothing but the days of a round, for a job that works through those of all
     * organisations. An organisation's year is the sum of what it has published.
     */
    @Test
    void theServiceKeepsTheRulesOfAllServices() {
        ArchitectureRules.assertKept(
                "org.sujarit.plan",
                Set.of(
                        "Organisation",
                        "Unit",
                        "Publication",
                        "PublicationText",
                        "SearchedText",
                        "Reminder",
                        "OrganisationYear"));
    }
}
