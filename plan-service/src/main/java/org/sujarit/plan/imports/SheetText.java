package org.sujarit.plan.imports;

import java.util.List;

/**
 * A sheet's rows that hold any text.
 *
 * @param hidden whether people don't see it; then it is not read
 */
record SheetText(String name, boolean hidden, List<SheetRow> rows) {}
