package org.throughline.directory;

import java.util.Objects;

/**
 * A house number, or several that one building has.
 *
 * @param high the last; the same as {@code low} where it is one
 * @param mark a fraction or a letter behind it, {@code ""} for none
 */
public record HouseNumber(int low, int high, String mark) {

    public HouseNumber {
        Objects.requireNonNull(mark);
        if (low < 0 || high < low || (high - low) % 2 != 0) {
            throw new IllegalArgumentException("house numbers go up, on one side of the street");
        }
    }

    static HouseNumber of(int number) {
        return new HouseNumber(number, number, "");
    }

    /** Whether the other is one of these. */
    public boolean holds(HouseNumber other) {
        return low <= other.low && other.high <= high && isOnSideOf(other) && mark.equals(other.mark);
    }

    /** Even numbers face odd ones. */
    public boolean isOnSideOf(HouseNumber other) {
        return (low - other.low) % 2 == 0;
    }

    /** How many numbers lie between them; 0 where they are the same but for their marks. */
    public int numbersTo(HouseNumber other) {
        return Math.max(0, Math.max(low - other.high, other.low - high));
    }
}
