package org.throughline.directory.people.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.directory.RowJson;
import org.throughline.directory.people.Permission;
import org.throughline.kit.tenancy.Role;

/** A permission as columns of a row: arrays that are read as JSON. */
final class PermissionColumns {

    private PermissionColumns() {}

    static String[] roles(Permission permission) {
        return permission.roles().stream().map(Role::claim).toArray(String[]::new);
    }

    static String[] schools(Permission permission) {
        return permission.schools().toArray(String[]::new);
    }

    static Permission permission(String roles, String schools) {
        return new Permission(
                texts(roles).stream()
                        .flatMap(claim -> Role.ofClaim(claim).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                texts(schools));
    }

    private static Set<String> texts(String json) {
        return Set.of(RowJson.read(json, String[].class));
    }
}
