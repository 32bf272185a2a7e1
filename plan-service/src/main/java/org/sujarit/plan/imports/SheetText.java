package org.sujarit.plan.imports;

import java.util.List;

/** A sheet's rows that hold any text. */
record SheetText(String name, List<SheetRow> rows) {}
