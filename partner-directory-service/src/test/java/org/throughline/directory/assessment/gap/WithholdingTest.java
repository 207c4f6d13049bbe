package org.throughline.directory.assessment.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.assessment.NeedCount;

/** Attacks what is shown with all the sums that hold in a table, as anybody could who has it. */
class WithholdingTest {

    private static final int SMALLEST = 10;
    private static final double NOTHING = 1e-9;

    private static CountGrid random(Random random, int domains, int schools) {
        List<NeedCount> counts = new ArrayList<>();
        for (int domain = 0; domain < domains; domain++) {
            for (int school = 0; school < schools; school++) {
                int students = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(300);
                counts.add(new NeedCount("D" + domain, "s" + school, "en", 1, students));
            }
        }
        return CountGrid.of(counts, Dimension.SCHOOL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingThatIsWithheldFollowsFromWhatIsShown(long seed) {
        Random random = new Random(seed);
        for (int table = 0; table < 60; table++) {
            CountGrid grid = random(random, 1 + random.nextInt(6), 1 + random.nextInt(6));
            Withholding withholding = new Withholding(grid, SMALLEST);
            withholding.complete();

            assertNoSmallNumberIsShown(grid, withholding);
            assertThat(new Attack(grid, withholding).found())
                    .as("seed %d, table %d", seed, table)
                    .isZero();
        }
    }

    @Test
    void aTableWithoutSmallNumbersIsShownWhole() {
        CountGrid grid = CountGrid.of(
                List.of(new NeedCount("A", "s", "en", 1, 10), new NeedCount("B", "t", "en", 1, 0)), Dimension.SCHOOL);
        Withholding withholding = new Withholding(grid, SMALLEST);
        withholding.complete();

        for (int row = 0; row <= grid.rows(); row++) {
            for (int column = 0; column <= grid.columns(); column++) {
                assertThat(withholding.isWithheld(row, column)).isFalse();
            }
        }
    }

    private static void assertNoSmallNumberIsShown(CountGrid grid, Withholding withholding) {
        for (int row = 0; row <= grid.rows(); row++) {
            for (int column = 0; column <= grid.columns(); column++) {
                long count = grid.at(row, column);
                assertThat(withholding.isWithheld(row, column) || count == 0 || count >= SMALLEST)
                        .isTrue();
            }
        }
    }

    /** One equation for each row and column over the withheld numbers, solved as far as they can be. */
    private static final class Attack {
        private final List<int[]> unknowns = new ArrayList<>();
        private final double[][] equations;

        Attack(CountGrid grid, Withholding withholding) {
            for (int row = 0; row <= grid.rows(); row++) {
                for (int column = 0; column <= grid.columns(); column++) {
                    if (withholding.isWithheld(row, column)) {
                        unknowns.add(new int[] {row, column});
                    }
                }
            }
            equations = new double[grid.rows() + 1 + grid.columns() + 1][unknowns.size()];
            for (int unknown = 0; unknown < unknowns.size(); unknown++) {
                int row = unknowns.get(unknown)[0];
                int column = unknowns.get(unknown)[1];
                equations[row][unknown] = column == grid.columns() ? -1 : 1;
                equations[grid.rows() + 1 + column][unknown] = row == grid.rows() ? -1 : 1;
            }
        }

        /** How many unknowns stand alone in an equation once all are reduced. */
        long found() {
            int pivotRow = 0;
            for (int column = 0; column < unknowns.size() && pivotRow < equations.length; column++) {
                int best = pivotRow;
                for (int row = pivotRow; row < equations.length; row++) {
                    if (Math.abs(equations[row][column]) > Math.abs(equations[best][column])) {
                        best = row;
                    }
                }
                if (Math.abs(equations[best][column]) > NOTHING) {
                    reduce(pivotRow, best, column);
                    pivotRow++;
                }
            }
            return java.util.Arrays.stream(equations)
                    .filter(equation -> java.util.Arrays.stream(equation)
                                    .filter(factor -> Math.abs(factor) > NOTHING)
                                    .count()
                            == 1)
                    .count();
        }

        private void reduce(int pivotRow, int best, int column) {
            double[] pivot = equations[best];
            equations[best] = equations[pivotRow];
            equations[pivotRow] = pivot;
            for (int row = 0; row < equations.length; row++) {
                double factor = row == pivotRow ? 0 : equations[row][column] / pivot[column];
                for (int other = 0; other < pivot.length; other++) {
                    equations[row][other] -= factor * pivot[other];
                }
            }
        }
    }
}
