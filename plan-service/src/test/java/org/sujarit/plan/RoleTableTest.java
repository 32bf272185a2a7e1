package org.sujarit.plan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.RoleTable;

@QuarkusTest
@WithTestResource(RealParts.class)
class RoleTableTest {

    @Test
    void theTableNamesEveryRouteOfTheService() {
        RoleTable.load().assertNamesEveryRoute();
    }

    @Test
    void everyRouteIsOpenToWhomTheTableSaysAndToNobodyElse() {
        RoleTable.load().assertKept();
    }
}
