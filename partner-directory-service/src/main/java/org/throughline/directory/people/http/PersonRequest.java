package org.throughline.directory.people.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.people.InvitePeople;
import org.throughline.directory.people.Permission;
import org.throughline.directory.people.Profile;
import org.throughline.kit.tenancy.Role;

/** Who is invited to do what. */
record PersonRequest(
        @NotBlank @Email @Size(max = 254) @Pattern(regexp = ADDRESS) String email,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String firstName,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String lastName,
        @NotNull @Valid PermissionDocument permission) {

    /** Without quotes, and with a domain of two labels at least: what the standards of mail allow beyond, no mail is sent to. */
    private static final String ADDRESS =
            "[^\\s\"(),:;<>@\\[\\]\\\\]+@[^\\s\"(),:;<>@\\[\\]\\\\.]+(\\.[^\\s\"(),:;<>@\\[\\]\\\\.]+)+";

    /** Where in the request it says what the person may. */
    static final String PERMISSION = "/permission";

    /**
     * What a person may.
     *
     * @param roles such as counselor
     * @param schools sourced ids of the schools the person works at; empty means none
     */
    record PermissionDocument(
            @NotNull @Size(min = 1, max = 8)
                    Set<@NotBlank @Size(max = 40) @Pattern(regexp = PlainText.PATTERN) String> roles,
            @NotNull @Size(max = 500)
                    Set<@NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String> schools) {

        /** @param at where in the request it stands */
        Permission permission(String at) {
            return new Permission(roles.stream().map(claim -> role(claim, at)).collect(Collectors.toSet()), schools);
        }

        private static Role role(String claim, String at) {
            return Role.ofClaim(claim)
                    .orElseThrow(() -> Invalid.at(at + "/roles", "UNKNOWN_ROLE", "There is no such role."));
        }
    }

    InvitePeople.Invitation invitation() {
        return new InvitePeople.Invitation(new Profile(email, firstName, lastName), permission.permission(PERMISSION));
    }

    /** Shows nothing: most of it is personal. */
    @Override
    public String toString() {
        return "PersonRequest[]";
    }
}
