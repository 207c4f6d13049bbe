package org.throughline.directory.hsds.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is really unpacked, whatever an archive's directory claims, and stops at the limit. */
final class LimitedInput extends FilterInputStream {

    /** An archive that unpacks to more than it may. */
    static final class LimitReachedException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitReachedException() {
            super("the file unpacks to more than is allowed");
        }
    }

    private final long limit;
    private long count;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            advance(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            advance(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void advance(int bytes) throws LimitReachedException {
        count += bytes;
        if (count > limit) {
            throw new LimitReachedException();
        }
    }
}
