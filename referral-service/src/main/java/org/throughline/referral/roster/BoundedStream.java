package org.throughline.referral.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets no more bytes through than allowed, whatever the archive's directory promised. */
final class BoundedStream extends FilterInputStream {

    private final String file;
    private final FaultCode whenExceeded;
    private long left;

    BoundedStream(InputStream in, String file, long allowed, FaultCode whenExceeded) {
        super(in);
        this.file = file;
        this.left = allowed;
        this.whenExceeded = whenExceeded;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new RosterRefused(RosterFault.file(file, whenExceeded));
        }
    }
}
