package org.throughline.directory.assessment.gap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a withheld number that follows exactly from what is shown. Let each row and each column be a point, and each
 * withheld number a road between its row and its column: the sums leave a number open exactly when its road lies on a
 * round trip. A road without one is a bridge, and the rows on one side of it minus the columns there give the number.
 */
final class Exposure {

    private final boolean[][] withheld;
    private final int rows;
    private final int points;
    private final int[] reached;
    private int steps;
    private Withholding.@Nullable Cell bridge;

    Exposure(boolean[][] withheld) {
        this.withheld = withheld;
        this.rows = withheld.length;
        this.points = rows + withheld[0].length;
        this.reached = new int[points];
    }

    Optional<Withholding.Cell> first() {
        for (int point = 0; point < points && bridge == null; point++) {
            if (reached[point] == 0) {
                explore(point, -1);
            }
        }
        return Optional.ofNullable(bridge);
    }

    /**
     * The earliest point that can be reached from here without going back. Roads lead from rows to columns and back, so that
     * it goes no deeper than twice the rows.
     */
    private int explore(int point, int from) {
        steps++;
        reached[point] = steps;
        int earliest = steps;
        int firstOther = point < rows ? rows : 0;
        int behindOthers = point < rows ? points : rows;
        for (int next = firstOther; next < behindOthers; next++) {
            if (next != from && isRoad(point, next)) {
                earliest = Math.min(earliest, reached[next] > 0 ? reached[next] : beyond(point, next));
            }
        }
        return earliest;
    }

    private int beyond(int point, int next) {
        int earliest = explore(next, point);
        if (earliest > reached[point]) {
            bridge = new Withholding.Cell(Math.min(point, next), Math.max(point, next) - rows);
        }
        return earliest;
    }

    /** Of a row and a column, in either order. */
    private boolean isRoad(int point, int next) {
        return withheld[Math.min(point, next)][Math.max(point, next) - rows];
    }
}
