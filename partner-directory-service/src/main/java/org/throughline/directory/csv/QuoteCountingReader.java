package org.throughline.directory.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Notices a quote that is never closed: a well-formed file has an even number of them. */
final class QuoteCountingReader extends FilterReader {

    private boolean odd;

    QuoteCountingReader(Reader in) {
        super(in);
    }

    boolean endedInsideQuotes() {
        return odd;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        odd ^= next == '"';
        return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            odd ^= buffer[i] == '"';
        }
        return read;
    }
}
