package org.throughline.directory.assessment.sheet;

import java.util.List;
import org.throughline.directory.assessment.NeedCount;
import org.throughline.directory.csv.FileFault;

/** What came of reading a sheet: all of it, or what is wrong with it. */
public sealed interface SheetReading {

    /** Nothing was wrong. */
    record Faultless(List<NeedCount> counts) implements SheetReading {
        public Faultless {
            counts = List.copyOf(counts);
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
