package org.throughline.directory.school;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.kit.problem.FieldError;

/**
 * Checks that a request speaks of schools which the district has, inside the request's transaction. Until the district's first
 * roster nobody knows which these are, and any is taken.
 */
@ApplicationScoped
public class DistrictSchools {

    private final SchoolRows rows;

    public DistrictSchools(SchoolRows rows) {
        this.rows = rows;
    }

    /** Of these sourced ids those of no school of the district. */
    public Uni<Set<String>> unknown(Mutiny.Session session, Collection<String> named) {
        return named.isEmpty() ? Uni.createFrom().item(Set.of()) : rows.unknown(session, Set.copyOf(named));
    }

    /**
     * Fails with 422 for each that the district does not have.
     *
     * @param named sourced ids, by where in the body they stand
     */
    public Uni<Void> requireKnown(Mutiny.Session session, Map<String, String> named) {
        return unknown(session, named.values())
                .invoke(unknown -> Invalid.requireNone(faults(named, unknown)))
                .replaceWithVoid();
    }

    /**
     * Fails with 422 when it is none of the district's, and was not named before: who does not touch what was said is not asked for
     * it again when the school closes.
     */
    public Uni<Void> requireKnown(
            Mutiny.Session session, @Nullable String named, @Nullable String before, String pointer) {
        return named == null || named.equals(before)
                ? Uni.createFrom().voidItem()
                : requireKnown(session, Map.of(pointer, named));
    }

    private static List<FieldError> faults(Map<String, String> named, Set<String> unknown) {
        return named.entrySet().stream()
                .filter(school -> unknown.contains(school.getValue()))
                .map(school -> UnknownSchool.at(school.getKey()))
                .toList();
    }
}
