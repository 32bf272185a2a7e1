package org.sujarit.complaint;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sujarit.testkit.ApiDocument;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class ApiDocumentTest {

    @Test
    void everyOperationTellsWhatItTakesAnswersAndRefuses() {
        ApiDocument.assertComplete();
    }
}
