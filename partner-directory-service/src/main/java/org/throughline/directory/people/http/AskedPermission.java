package org.throughline.directory.people.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.people.Permission;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.tenancy.Role;

/**
 * What a person is to be permitted, and where in the request that stands: what is refused of it is named element by element.
 *
 * @param at pointer of the document
 */
record AskedPermission(PermissionDocument document, String at) {

    /**
     * What a person may.
     *
     * @param roles such as counselor
     * @param schools sourced ids of the schools the person works at; empty means none
     */
    record PermissionDocument(
            @NotNull @Size(min = 1, max = 8)
                    List<@NotBlank @Size(max = 40) @Pattern(regexp = PlainText.PATTERN) String> roles,
            @NotNull @Size(max = 500)
                    List<@NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> schools) {}

    /** Fails with 422 for each role that is none. */
    Permission permission() {
        List<FieldError> none = places(
                        "/roles", document.roles(), claim -> Role.ofClaim(claim).isEmpty())
                .map(place -> new FieldError(place, "UNKNOWN_ROLE", "There is no such role."))
                .toList();
        Invalid.requireNone(none);
        Set<Role> roles = document.roles().stream()
                .map(Role::ofClaim)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new Permission(roles, Set.copyOf(document.schools()));
    }

    /** Where what belongs to a part of the permission stands. */
    List<String> placesOf(Permission part) {
        return Stream.concat(
                        places("/roles", document.roles(), claim -> Role.ofClaim(claim)
                                .filter(part.roles()::contains)
                                .isPresent()),
                        places("/schools", document.schools(), part.schools()::contains))
                .toList();
    }

    private Stream<String> places(String list, List<String> elements, Predicate<String> wanted) {
        return IntStream.range(0, elements.size())
                .filter(index -> wanted.test(elements.get(index)))
                .mapToObj(index -> at + list + "/" + index);
    }
}
