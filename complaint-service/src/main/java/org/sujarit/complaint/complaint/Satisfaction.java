package org.sujarit.complaint.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How content the complainant is (ความพึงพอใจ).
 *
 * @param rating 1 (not at all) to 5 (very)
 * @param words null where none were said
 */
@Embeddable
public record Satisfaction(
        Integer rating,
        @Column(name = "rating_words") String words,
        @Column(name = "rated_at") Instant ratedAt) {

    Satisfaction withoutWords() {
        return new Satisfaction(rating, null, ratedAt);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "Satisfaction";
    }
}
