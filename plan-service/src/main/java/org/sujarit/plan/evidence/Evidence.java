package org.sujarit.plan.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.kit.file.Download;
import org.sujarit.kit.file.FileType;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.text.Text;

/** Files that prove what a document says: taken if they are what they may be, and handed out so that none can run. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Evidence {

    /** A photograph of a good telephone, or a scanned report of some pages. */
    public static final int MOST_BYTES = 10 << 20;

    private static final ProblemType TYPE_REFUSED = new ProblemType(
            "file-type-refused",
            422,
            Text.of("รับเฉพาะ PDF, JPEG, PNG, DOCX และ XLSX", "Only PDF, JPEG, PNG, DOCX and XLSX are taken"));

    @Inject
    Clock clock;

    /**
     * @param subjectId the document in whose draft it is added
     * @throws Problem {@code file-type-refused} (422) for what is something else than it may be, {@code
     *     payload-too-large} (413)
     */
    public EvidenceReference add(UUID subjectId, String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Problem(Problems.PAYLOAD_TOO_LARGE);
        }
        FileType type = FileType.of(content).orElseThrow(() -> new Problem(TYPE_REFUSED));
        EvidenceFile file =
                new EvidenceFile(subjectId, type.fitting(name, "evidence"), type, content, Instant.now(clock));
        file.persist();
        return file.reference();
    }

    /** Takes a file away for good if it was added to this very document, and not inherited from an earlier revision. */
    public void remove(UUID subjectId, UUID fileId) {
        EvidenceFile.delete("id = ?1 and subjectId = ?2", fileId, subjectId);
    }

    /** With the document's draft its own files go. */
    public void removeAll(UUID subjectId) {
        EvidenceFile.delete("subjectId", subjectId);
    }

    /** The file as a download that no browser shows or runs in our name. */
    public Response download(UUID fileId) {
        EvidenceFile file = EvidenceFile.of(fileId).orElseThrow(Problems::notFound);
        return Download.of(file.type, file.content, "evidence", file.name)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
