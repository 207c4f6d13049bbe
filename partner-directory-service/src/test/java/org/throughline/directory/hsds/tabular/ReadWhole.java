package org.throughline.directory.hsds.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

/** Reads everything at once, as only a test may. */
public record ReadWhole(List<HsdsRecord> records, List<HsdsRecord> refused, long rows, Faults found) {

    private static final int BATCH = 7;

    public static ReadWhole of(RowSource source, Faults faults) throws IOException {
        List<HsdsRecord> records = new ArrayList<>();
        List<HsdsRecord> refused = new ArrayList<>();
        try (source) {
            for (List<ReadRow> rows = source.next(BATCH); !rows.isEmpty(); rows = source.next(BATCH)) {
                rows.forEach(row -> (row.refused() ? refused : records).add(row.record()));
            }
            return new ReadWhole(records, refused, source.rows(), faults);
        }
    }

    public static ReadWhole tabular(Path zip, PackageLimits limits) throws IOException {
        Faults faults = new Faults();
        return of(TabularPackage.open(zip, limits, faults), faults);
    }

    public List<FileFault> faults() {
        return found.kept();
    }

    public long faultCount() {
        return found.total();
    }
}
