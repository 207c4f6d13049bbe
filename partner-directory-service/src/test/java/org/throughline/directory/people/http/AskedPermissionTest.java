package org.throughline.directory.people.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.directory.people.Permission;
import org.throughline.directory.people.http.AskedPermission.PermissionDocument;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Role;

class AskedPermissionTest {

    private static AskedPermission asked(List<String> roles, List<String> schools) {
        return new AskedPermission(new PermissionDocument(roles, schools), "/permission");
    }

    @Test
    void whatIsSaidTwiceIsGivenOnce() {
        assertThat(asked(List.of("counselor", "counselor"), List.of("s-1", "s-2", "s-1"))
                        .permission())
                .isEqualTo(new Permission(Set.of(Role.COUNSELOR), Set.of("s-1", "s-2")));
    }

    @Test
    void eachRoleThatIsNoneIsNamed() {
        AskedPermission asked = asked(List.of("emperor", "counselor", "king"), List.of());

        assertThatThrownBy(asked::permission)
                .asInstanceOf(type(ProblemException.class))
                .extracting(ProblemException::errors)
                .asInstanceOf(list(FieldError.class))
                .extracting(FieldError::pointer)
                .containsExactly("/permission/roles/0", "/permission/roles/2");
    }

    @Test
    void whatIsRefusedOfItIsNamedWhereverItStands() {
        AskedPermission asked = asked(List.of("counselor", "agency-staff"), List.of("s-1", "nope", "s-2", "nope"));

        assertThat(asked.placesOf(new Permission(Set.of(Role.AGENCY_STAFF), Set.of("nope"))))
                .containsExactly("/permission/roles/1", "/permission/schools/1", "/permission/schools/3");
        assertThat(asked.placesOf(Permission.NONE)).isEmpty();
    }
}
