package org.throughline.directory.assessment.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which numbers of a grid are withheld: those from 1 to below the smallest that is shown, and as many more as it takes
 * that none of these can be found by adding and subtracting what is shown.
 *
 * <p>In a line (a row or a column with its total) withheld numbers are never alone, and either the total is among them
 * or they add up to the smallest number that is shown: two withheld numbers of a sum of 2 would be 1 and 1.
 */
final class Withholding {

    /** A place of the grid, totals included. */
    record Cell(int row, int column) {}

    private final CountGrid grid;
    private final int smallest;
    private final boolean[][] withheld;

    Withholding(CountGrid grid, int smallest) {
        this.grid = grid;
        this.smallest = smallest;
        this.withheld = new boolean[grid.rows() + 1][grid.columns() + 1];
        cells().stream().filter(this::isSmall).forEach(this::withhold);
    }

    boolean isWithheld(int row, int column) {
        return withheld[row][column];
    }

    /** Withholds until nothing that is withheld can be found out. */
    void complete() {
        boolean more = true;
        while (more) {
            more = protectLines();
            Optional<Cell> exposed = new Exposure(withheld).first();
            more |= exposed.isPresent();
            exposed.ifPresent(cell -> withholdOneMore(row(cell.row()), column(cell.column())));
        }
    }

    /** Withholds the totals of rows that the other grid withholds: both show the same ones. Tells whether there were any. */
    boolean withholdTotalsOf(Withholding other) {
        boolean more = false;
        for (int row = 0; row <= grid.rows(); row++) {
            if (other.withheld[row][other.grid.columns()] && !withheld[row][grid.columns()]) {
                withheld[row][grid.columns()] = true;
                more = true;
            }
        }
        return more;
    }

    private boolean isSmall(Cell cell) {
        long count = count(cell);
        return count > 0 && count < smallest;
    }

    private long count(Cell cell) {
        return grid.at(cell.row(), cell.column());
    }

    private void withhold(Cell cell) {
        withheld[cell.row()][cell.column()] = true;
    }

    private boolean isWithheld(Cell cell) {
        return withheld[cell.row()][cell.column()];
    }

    private boolean protectLines() {
        boolean more = false;
        for (List<Cell> line : lines()) {
            while (isWeak(line)) {
                withholdOneMore(line, line);
                more = true;
            }
        }
        return more;
    }

    private boolean isWeak(List<Cell> line) {
        List<Cell> hidden = line.stream().filter(this::isWithheld).toList();
        boolean totalIsShown = !isWithheld(line.get(line.size() - 1));
        return hidden.size() == 1
                || (!hidden.isEmpty()
                        && totalIsShown
                        && hidden.stream().mapToLong(this::count).sum() < smallest);
    }

    private void withholdOneMore(List<Cell> line, List<Cell> otherwise) {
        next(line).or(() -> next(otherwise)).ifPresent(this::withhold);
    }

    /** The smallest number that tells the least; then the total; a zero last, for it says that nobody is there. */
    private Optional<Cell> next(List<Cell> line) {
        Cell total = line.get(line.size() - 1);
        return line.stream()
                .filter(cell -> !isWithheld(cell))
                .min(Comparator.comparing((Cell cell) -> count(cell) == 0)
                        .thenComparing(cell -> cell.equals(total))
                        .thenComparing(this::count));
    }

    private List<List<Cell>> lines() {
        List<List<Cell>> lines = new ArrayList<>();
        for (int row = 0; row <= grid.rows(); row++) {
            lines.add(row(row));
        }
        for (int column = 0; column <= grid.columns(); column++) {
            lines.add(column(column));
        }
        return lines;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row <= grid.rows(); row++) {
            cells.addAll(row(row));
        }
        return cells;
    }

    private List<Cell> row(int row) {
        List<Cell> line = new ArrayList<>();
        for (int column = 0; column <= grid.columns(); column++) {
            line.add(new Cell(row, column));
        }
        return line;
    }

    private List<Cell> column(int column) {
        List<Cell> line = new ArrayList<>();
        for (int row = 0; row <= grid.rows(); row++) {
            line.add(new Cell(row, column));
        }
        return line;
    }
}
