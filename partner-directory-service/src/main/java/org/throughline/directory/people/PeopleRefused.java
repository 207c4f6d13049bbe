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
    private final transient Permission part;

    public PeopleRefused(Reason reason) {
        this(reason, Permission.NONE);
    }

    /** @param part what of the permission that was asked for it is about */
    public PeopleRefused(Reason reason, Permission part) {
        super(reason.name());
        this.reason = Objects.requireNonNull(reason);
        this.part = Objects.requireNonNull(part);
    }

    /** What of the permission that was asked for it is about; nothing where it is about the account. */
    public Permission part() {
        return part;
    }

    public Reason reason() {
        return reason;
    }
}
