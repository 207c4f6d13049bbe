package org.throughline.directory.people;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.directory.Sorted;
import org.throughline.kit.tenancy.Role;

/**
 * What a person may.
 *
 * @param schools sourced ids of the schools the person works at; none means none
 */
public record Permission(Set<Role> roles, Set<String> schools) {

    public Permission {
        roles = Sorted.set(roles);
        schools = Sorted.set(schools);
    }

    /** The schools of which another says nothing. */
    Set<String> schoolsBeyond(Permission other) {
        return schools.stream()
                .filter(school -> !other.schools().contains(school))
                .collect(Collectors.toSet());
    }
}
