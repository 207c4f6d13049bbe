package org.throughline.directory.hsds.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.throughline.directory.hsds.standard.HsdsTable;

/** Writes the tables of a package one after the other, so that reading it gives the same values. */
public interface TableWriter extends Closeable {

    /** @param others columns of the rows beyond those of the standard */
    boolean begin(HsdsTable table, List<String> others) throws IOException;

    /** Adds rows to the table that was begun last; gives their number. */
    int write(List<RowValues> rows) throws IOException;

    /** Whether the table had any rows; one without is not in the package. */
    boolean end() throws IOException;
}
