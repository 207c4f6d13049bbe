package org.throughline.directory.people.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.throughline.directory.PlainText;
import org.throughline.directory.people.InvitePeople;
import org.throughline.directory.people.Profile;

/** Who is invited to do what. */
record PersonRequest(
        @NotBlank
                @Email
                @Size(max = 254)
                @Pattern(regexp = ADDRESS, message = "It is an e-mail address, such as name@example.org.")
                String email,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String firstName,
        @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String lastName,
        @NotNull @Valid AskedPermission.PermissionDocument permission) {

    /** Without quotes, and with a domain of two labels at least: what the standards of mail allow beyond, no mail is sent to. */
    private static final String ADDRESS =
            "[^\\s\"(),:;<>@\\[\\]\\\\]+@[^\\s\"(),:;<>@\\[\\]\\\\.]+(\\.[^\\s\"(),:;<>@\\[\\]\\\\.]+)+";

    /** What the person is to be permitted, and where it stands. */
    AskedPermission asked() {
        return new AskedPermission(permission, "/permission");
    }

    InvitePeople.Invitation invitation() {
        return new InvitePeople.Invitation(new Profile(email, firstName, lastName), asked().permission());
    }

    /** Shows nothing: most of it is personal. */
    @Override
    public String toString() {
        return "PersonRequest[]";
    }
}
