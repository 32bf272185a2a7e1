package org.sujarit.kit.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param next the cursor of the page after; absent on the last page
 */
public record Page<T>(List<T> items, String next) {}
