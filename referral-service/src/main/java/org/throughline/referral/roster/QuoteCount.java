package org.throughline.referral.roster;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts quotes on the way: an odd number at the end means that one was never closed. Skips a byte order mark. */
final class QuoteCount extends FilterReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private long quotes;
    private boolean begun;

    QuoteCount(Reader in) {
        super(in);
    }

    boolean isOdd() {
        return quotes % 2 == 1;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = in.read(chars, offset, length);
        if (!begun && read > 0) {
            begun = true;
            if (chars[offset] == BYTE_ORDER_MARK) {
                return read == 1 ? read(chars, offset, length) : shift(chars, offset, read - 1);
            }
        }
        count(chars, offset, read);
        return read;
    }

    private int shift(char[] chars, int offset, int length) {
        System.arraycopy(chars, offset + 1, chars, offset, length);
        count(chars, offset, length);
        return length;
    }

    private void count(char[] chars, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            quotes += chars[i] == '"' ? 1 : 0;
        }
    }
}
