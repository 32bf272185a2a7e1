package org.sujarit.kit.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param next the cursor of the page after; absent on the last page
 */
public record Page<T>(
        @Schema(required = true) List<T> items,
        @Schema(examples = "MDE4OTBhNWQ") String next) {}
