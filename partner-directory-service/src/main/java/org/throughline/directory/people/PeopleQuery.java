package org.throughline.directory.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a reach.
 *
 * @param schools those at one of these at least; null for all
 * @param active only who may sign in
 */
public record PeopleQuery(@Nullable Set<String> schools, boolean active) {

    public static final PeopleQuery ALL = new PeopleQuery(null, false);

    public PeopleQuery {
        schools = schools == null ? null : Set.copyOf(schools);
    }

    /** At no school there is nobody. */
    public boolean asksForNobody() {
        return schools != null && schools.isEmpty();
    }

    /** @param at the schools of the person */
    public boolean asksFor(boolean maySignIn, Set<String> at) {
        return (maySignIn || !active) && (schools == null || at.stream().anyMatch(schools::contains));
    }
}
