package org.sujarit.complaint.note;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note on a case. */
@Schema(name = "ComplaintNote")
public record NoteView(
        UUID id,
        @Schema(examples = "engineering-officer") String officer,

        @Schema(examples = "ตรวจพื้นที่แล้ว หลอดไฟขาด 3 ดวง")
        String text,

        Instant writtenAt) {

    static NoteView of(Note note) {
        return new NoteView(note.id, note.officer, note.text, note.writtenAt);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "NoteView";
    }
}
