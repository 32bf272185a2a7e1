package org.sujarit.complaint.complaint;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is kept of the complainant in the complaint itself.
 *
 * @param ratingWords what they said of the handling
 * @param reasons why they had it reopened
 */
@Schema(name = "ComplainantWords")
public record OwnWords(
        Channel channel,

        @Schema(examples = "ไฟส่องสว่างดับตลอดซอยมาสามคืนแล้ว")
        String description,

        Place place,
        Contact contact,

        @Schema(examples = "แก้ไขได้รวดเร็ว") String ratingWords,
        @Schema(examples = "[\"ไฟดับอีกเมื่อคืนนี้\"]") List<String> reasons) {

    public static OwnWords of(Complaint complaint) {
        return new OwnWords(
                complaint.channel,
                complaint.statement.description,
                complaint.statement.place().orElse(null),
                complaint.statement.contact().orElse(null),
                complaint.satisfaction == null ? null : complaint.satisfaction.words(),
                HistoryEntry.wordsOfComplainant(complaint.id));
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "OwnWords";
    }
}
