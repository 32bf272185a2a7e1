package org.sujarit.complaint.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint as it comes in, by whatever way.
 *
 * @param receivedAt when the time to handle it begins
 * @param registeredBy null for what the public sends itself
 * @param open311Client null for all but Open311
 */
public record NewComplaint(
        Channel channel,
        String category,
        String description,
        Place place,
        Contact contact,
        Instant receivedAt,
        String registeredBy,
        UUID open311Client) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "NewComplaint";
    }
}
