package org.throughline.directory.people;

import java.util.Objects;

/** Who a person is. It is kept by the identity provider alone. */
public record Profile(String email, String firstName, String lastName) {

    public Profile {
        Objects.requireNonNull(email);
        Objects.requireNonNull(firstName);
        Objects.requireNonNull(lastName);
    }

    /** Shows nothing: all of it is personal. */
    @Override
    public String toString() {
        return "Profile[]";
    }
}
