package org.sujarit.ita.proof;

import org.sujarit.ita.catalogue.ItemKind;

/** Which part of the fiscal year a report is of; an event names it its kind. */
enum ReportRound {
    SIX_MONTH,
    ANNUAL;

    /** @return null where the event doesn't say the round */
    static ItemKind choose(ReportRound round, ItemKind sixMonth, ItemKind annual) {
        return switch (round) {
            case SIX_MONTH -> sixMonth;
            case ANNUAL -> annual;
            case null -> null;
        };
    }
}
