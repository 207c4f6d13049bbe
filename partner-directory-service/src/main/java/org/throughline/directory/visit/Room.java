package org.throughline.directory.visit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;

/**
 * The room that a visit needs.
 *
 * @param confidential whether nobody may hear or look in
 * @param seats how many people it has to hold, null when any room will do
 * @param equipment codes of what has to be there
 */
public record Room(boolean confidential, @Nullable Integer seats, Set<String> equipment) {

    /** What is said in a visit is nobody else's: where nobody says otherwise the room is confidential. */
    public static final Room CONFIDENTIAL = new Room(true, null, Set.of());

    public Room {
        equipment = Sorted.set(equipment);
    }
}
