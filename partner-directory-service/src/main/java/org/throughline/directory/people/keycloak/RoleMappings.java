package org.throughline.directory.people.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.throughline.kit.tenancy.Role;

/** The roles of one user. */
final class RoleMappings {

    private final KeycloakUsers users;
    private final UUID user;

    RoleMappings(KeycloakUsers users, UUID user) {
        this.users = users;
        this.user = user;
    }

    /** Of the roles that may be given, the user has the wanted ones afterwards; any other stays as it is. */
    Uni<Void> become(Set<Role> givable, Set<Role> wanted) {
        return users.roles(user)
                .map(present -> chosen(present, role -> givable.contains(role) && !wanted.contains(role)))
                .chain(excess -> excess.isEmpty() ? nothing() : users.take(user, excess))
                .chain(() -> users.rolesToGive(user))
                .map(open -> chosen(open, wanted::contains))
                .chain(missing -> missing.isEmpty() ? nothing() : users.give(user, missing));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static List<ObjectNode> chosen(List<ObjectNode> roles, Predicate<Role> which) {
        return roles.stream()
                .filter(role -> UserDocument.roles(List.of(role)).stream().anyMatch(which))
                .toList();
    }
}
