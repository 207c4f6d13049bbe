package org.throughline.directory.assessment.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.directory.assessment.NeedCount;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

/** What came of reading a sheet: all of it, or what is wrong with it. */
public sealed interface SheetReading {

    /** A count, and the line on which it stands. */
    record Row(long line, NeedCount count) {}

    /** A school, and the line that names it. It may be anything, and is not shown. */
    record Named(long line, String school) {
        @Override
        public String toString() {
            return "Named[line=" + line + "]";
        }
    }

    List<Named> schools();

    /** Each school once. */
    default Set<String> named() {
        return schools().stream().map(Named::school).collect(Collectors.toUnmodifiableSet());
    }

    /** What was wrong so far; nothing, perhaps. */
    List<FileFault> faults();

    long total();

    /** With where the sheet names these schools, which the district does not have: all that is wrong with it, line by line. */
    default Faulty naming(Set<String> unknown) {
        List<FileFault> named = schools().stream()
                .filter(school -> unknown.contains(school.school()))
                .map(school -> NeedSheet.unknownSchool(school.line()))
                .toList();
        return new Faulty(
                Stream.concat(faults().stream(), named.stream())
                        .sorted(Comparator.comparing(FileFault::line, SheetReading::linesFirst))
                        .limit(Faults.KEPT)
                        .toList(),
                total() + named.size(),
                schools());
    }

    /** What is wrong with the sheet as a whole stands on no line, and at the end. */
    private static int linesFirst(long one, long other) {
        return Long.compareUnsigned(one - 1, other - 1);
    }

    /** Nothing was wrong. */
    record Faultless(List<Row> rows) implements SheetReading {
        public Faultless {
            rows = List.copyOf(rows);
        }

        @Override
        public List<FileFault> faults() {
            return List.of();
        }

        @Override
        public long total() {
            return 0;
        }

        public List<NeedCount> counts() {
            return rows.stream().map(Row::count).toList();
        }

        @Override
        public List<Named> schools() {
            return rows.stream()
                    .map(row -> new Named(row.line(), row.count().school()))
                    .toList();
        }
    }

    /**
     * Something was, and nothing is taken.
     *
     * @param faults the first thousand
     * @param total how many there are
     * @param schools those that its lines name, whatever else is wrong with them
     */
    record Faulty(List<FileFault> faults, long total, List<Named> schools) implements SheetReading {
        public Faulty {
            faults = List.copyOf(faults);
            schools = List.copyOf(schools);
        }
    }
}
