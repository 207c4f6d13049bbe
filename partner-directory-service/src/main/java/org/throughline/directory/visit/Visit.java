package org.throughline.directory.visit;

import java.time.DayOfWeek;
import java.util.Set;
import org.throughline.directory.Sorted;

/**
 * When a provider comes.
 *
 * @param minimumStudents for how many filled slots of a day, 1 for every one
 * @param days on which it comes; empty for any school day
 */
public record Visit(int minimumStudents, Set<DayOfWeek> days) {

    public static final Visit FOR_EVERYONE = new Visit(1, Set.of());

    public Visit {
        if (minimumStudents < 1) {
            throw new IllegalArgumentException("nobody comes for nobody");
        }
        days = Sorted.set(days);
    }
}
