package org.sujarit.kit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.sujarit.kit.problem.Problem;

/**
 * A PDF written anew from what its pages show. Nothing is taken over that they don't lead to, so that earlier revisions,
 * deleted pages and everything beside the pages stay behind.
 */
final class CleanPdf {

    /** A shared part is written where it is used, and so the copy could become much larger than the file. */
    private static final int LARGEST_COPY = 64 << 20;

    /** The mark of a file's end stands in so many last bytes (Adobe's PDF 1.7 reference, implementation note 18). */
    private static final int LARGEST_END = 1024;

    private CleanPdf() {}

    /** @throws Problem {@code file-not-cleanable} if it is encrypted */
    static byte[] of(byte[] content) throws IOException {
        if (!Signature.PDF.isOf(content)) {
            throw new IOException("no PDF");
        }
        requireEnd(content);
        try (PDDocument original = new BoundedPdf(content).parse()) {
            if (original.isEncrypted()) {
                throw BoundedPdf.encrypted();
            }
            return copy(original);
        } catch (InvalidPasswordException e) {
            throw BoundedPdf.encrypted();
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // What PDFBox throws at a file of the wrong build; all that it did is thrown away.
            throw new IOException(e);
        } finally {
            forgetNames();
        }
    }

    /**
     * PDFBox repairs a file that is cut off, with the pages that it finds or those of a former revision. As readers do, it
     * is let pass that something follows the end, but no further objects.
     */
    private static void requireEnd(byte[] content) throws IOException {
        int from = Math.max(0, content.length - LARGEST_END);
        String end = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        int mark = end.lastIndexOf("%%EOF");
        if (mark < 0 || end.indexOf(" obj", mark) > 0) {
            throw new IOException("cut off before the end");
        }
    }

    /** PDFBox keeps every name of every file for ever. Those in use elsewhere stay what they are: they compare by content. */
    @SuppressWarnings("deprecation")
    private static void forgetNames() {
        COSName.clearResources();
    }

    private static byte[] copy(PDDocument original) throws IOException {
        try (COSDocument document = new COSDocument();
                PDDocument copy = new PDDocument(document)) {
            COSDictionary catalog = original.getDocumentCatalog().getCOSObject();
            PdfObjects objects = new PdfObjects(catalog);
            COSDictionary trailer = new COSDictionary();
            trailer.setItem(COSName.ROOT, objects.copyOf(catalog));
            document.setTrailer(trailer);
            document.setVersion(original.getDocument().getVersion());
            // Otherwise the file's identifier would be made of the time.
            copy.setDocumentId(objects.fingerprint());
            if (copy.getNumberOfPages() == 0) {
                throw new IOException("no page in it");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.save(new BoundedOutput(LARGEST_COPY, out));
            return out.toByteArray();
        }
    }
}
