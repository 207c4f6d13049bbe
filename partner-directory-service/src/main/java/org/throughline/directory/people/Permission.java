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

    public static final Permission NONE = new Permission(Set.of(), Set.of());

    public Permission {
        roles = Sorted.set(roles);
        schools = Sorted.set(schools);
    }

    static Permission of(Set<Role> roles) {
        return new Permission(roles, Set.of());
    }

    static Permission at(Set<String> schools) {
        return new Permission(Set.of(), schools);
    }

    /** The roles that are none of these. */
    Set<Role> rolesBeyond(Set<Role> given) {
        return roles.stream().filter(role -> !given.contains(role)).collect(Collectors.toSet());
    }

    /** The schools of which another says nothing. */
    Set<String> schoolsBeyond(Permission other) {
        return schools.stream()
                .filter(school -> !other.schools().contains(school))
                .collect(Collectors.toSet());
    }
}
