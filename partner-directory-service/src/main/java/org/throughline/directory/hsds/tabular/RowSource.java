package org.throughline.directory.hsds.tabular;

import java.io.IOException;
import java.util.List;

/**
 * Gives the rows of something that is imported, a batch at a time, whatever its form. What is wrong with it goes to the
 * faults it was opened with; it throws only for a reason outside of what it reads.
 */
public interface RowSource extends AutoCloseable {

    /** The next rows, at most about so many; empty when there are no more. */
    List<ReadRow> next(int most) throws IOException;

    /** How many rows were read so far, also those that gave nothing. */
    long rows();

    @Override
    void close() throws IOException;
}
