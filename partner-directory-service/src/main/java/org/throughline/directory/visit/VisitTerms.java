package org.throughline.directory.visit;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;

/**
 * On what terms a service comes to schools.
 *
 * @param usual at every school that has none of its own
 * @param atSchools by the school's source id
 * @param limits of one visit
 */
public record VisitTerms(UUID service, Visit usual, Map<String, Visit> atSchools, Limits limits, Room room) {

    /**
     * Of one visit.
     *
     * @param maximumStudents the most slots of a day, null when not told
     * @param sessionMinutes how long one slot takes, null when not told
     * @param noticeDays how many school days ahead the provider has to know, null when not told
     */
    public record Limits(
            @Nullable Integer maximumStudents, @Nullable Integer sessionMinutes, @Nullable Integer noticeDays) {

        public static final Limits NONE = new Limits(null, null, null);
    }

    public VisitTerms {
        Objects.requireNonNull(service);
        Objects.requireNonNull(usual);
        atSchools = Sorted.map(atSchools);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(room);
    }

    /** Where nobody has said anything. */
    public static VisitTerms unset(UUID service) {
        return new VisitTerms(service, Visit.FOR_EVERYONE, Map.of(), Limits.NONE, Room.CONFIDENTIAL);
    }

    public Visit at(String school) {
        return atSchools.getOrDefault(school, usual);
    }
}
