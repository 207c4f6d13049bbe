package org.throughline.directory.people;

import java.util.Objects;

/** What may not be done with an account. */
public final class PeopleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The caller cannot give this role. */
        ROLE_BEYOND_REACH,
        /** An agency's people work at no school of a district. */
        SCHOOLS_OF_AGENCY,
        /** The district does not have it. */
        UNKNOWN_SCHOOL,
        /** Somebody has an account of this address. */
        ADDRESS_TAKEN,
        /** Nobody changes or ends his own account. */
        OWN_ACCOUNT,
        /** Who may not sign in is not invited. */
        NOT_ACTIVE
    }

    private final Reason reason;

    public PeopleRefused(Reason reason) {
        super(reason.name());
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
