package org.throughline.directory.assessment.gap;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.throughline.directory.assessment.NeedCount;

/**
 * Students by domain and column. Behind the last of each stand the totals: {@code at(rows, column)} is a column's,
 * {@code at(row, columns)} a row's, {@code at(rows, columns)} that of all.
 */
final class CountGrid {

    private final List<String> domains;
    private final List<String> columns;
    private final long[][] counts;

    private CountGrid(List<String> domains, List<String> columns) {
        this.domains = domains;
        this.columns = columns;
        this.counts = new long[domains.size() + 1][columns.size() + 1];
    }

    static CountGrid of(List<NeedCount> counts, Dimension by) {
        CountGrid grid = new CountGrid(names(counts, NeedCount::domain), names(counts, by::column));
        counts.forEach(count -> grid.add(
                Collections.binarySearch(grid.domains, count.domain()),
                Collections.binarySearch(grid.columns, by.column(count)),
                count.students()));
        return grid;
    }

    private static List<String> names(List<NeedCount> counts, Function<NeedCount, String> name) {
        return counts.stream().map(name).distinct().sorted().toList();
    }

    private void add(int row, int column, long students) {
        counts[row][column] += students;
        counts[row][columns()] += students;
        counts[rows()][column] += students;
        counts[rows()][columns()] += students;
    }

    List<String> domains() {
        return domains;
    }

    List<String> columnNames() {
        return columns;
    }

    /** The number of rows, and the position of the totals behind them. */
    int rows() {
        return domains.size();
    }

    /** The number of columns, and the position of the totals behind them. */
    int columns() {
        return columns.size();
    }

    long at(int row, int column) {
        return counts[row][column];
    }
}
