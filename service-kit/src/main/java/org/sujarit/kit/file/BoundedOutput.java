package org.sujarit.kit.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.sujarit.kit.problem.Problem;

/** Ends with a {@link Problem} what would become larger than any honest file. */
final class BoundedOutput extends FilterOutputStream {

    private long left;

    BoundedOutput(int most, OutputStream out) {
        super(out);
        this.left = most;
    }

    @Override
    public void write(int b) throws IOException {
        take(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        take(length);
        out.write(bytes, from, length);
    }

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new Problem(CleanCopy.UNREADABLE);
        }
    }
}
