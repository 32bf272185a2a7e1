package org.sujarit.complaint.attachment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sujarit.kit.file.CleanCopy;
import org.sujarit.kit.file.FileType;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.text.Text;

/**
 * Looks at a file and cleans it while the request is read: before its transaction begins, so that a file that takes long
 * holds neither a connection nor a row, and a few at a time, so that many of them do no more harm than one.
 */
@Provider
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
class SentFileReader implements MessageBodyReader<SentFile> {

    private static final int AT_ONCE = 3;
    private static final int SECONDS_TO_WAIT = 15;

    private static final ProblemType TYPE_REFUSED = new ProblemType(
            "file-type-refused",
            422,
            Text.of("รับเฉพาะ JPEG, PNG, PDF และ DOCX", "Only JPEG, PNG, PDF and DOCX are taken"));

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SentFile.class;
    }

    @Override
    public SentFile readFrom(
            Class<SentFile> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] sent = body.readNBytes(Attachments.MOST_BYTES + 1);
        if (sent.length > Attachments.MOST_BYTES) {
            throw new Problem(Problems.PAYLOAD_TOO_LARGE);
        }
        takePlace();
        try {
            FileType fileType =
                    FileType.of(sent).filter(CleanCopy.TYPES::contains).orElseThrow(() -> new Problem(TYPE_REFUSED));
            return new SentFile(fileType, CleanCopy.of(fileType, sent), sent.length, SentFile.sha256(sent));
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new Problem(Problems.UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Problems.UNAVAILABLE);
        }
    }
}
