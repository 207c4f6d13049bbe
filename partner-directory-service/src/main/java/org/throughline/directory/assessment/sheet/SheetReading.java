package org.throughline.directory.assessment.sheet;

import java.util.List;
import java.util.Set;
import org.throughline.directory.assessment.NeedCount;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

/** What came of reading a sheet: all of it, or what is wrong with it. */
public sealed interface SheetReading {

    /** A count, and the line on which it stands. */
    record Row(long line, NeedCount count) {}

    /** Nothing was wrong. */
    record Faultless(List<Row> rows) implements SheetReading {
        public Faultless {
            rows = List.copyOf(rows);
        }

        public List<NeedCount> counts() {
            return rows.stream().map(Row::count).toList();
        }

        /** Where the sheet names these schools, which the district does not have. */
        public Faulty naming(Set<String> unknown) {
            Faults faults = new Faults();
            rows.stream()
                    .filter(row -> unknown.contains(row.count().school()))
                    .forEach(row -> faults.add(NeedSheet.unknownSchool(row.line())));
            return new Faulty(faults.kept(), faults.total());
        }
    }

    /**
     * Something was, and nothing is taken.
     *
     * @param faults the first thousand
     * @param total how many there are
     */
    record Faulty(List<FileFault> faults, long total) implements SheetReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
