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

    /** The earliest point that can be reached from here without going back; as deep as there are points. */
    private int explore(int point, int from) {
        steps++;
        reached[point] = steps;
        int earliest = steps;
        for (int next = 0; next < points; next++) {
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

    private boolean isRoad(int point, int next) {
        int row = Math.min(point, next);
        int column = Math.max(point, next) - rows;
        return row < rows && column >= 0 && withheld[row][column];
    }
}
