package org.throughline.directory.staff;

import java.util.Objects;

/** A change that a person's departure does not allow. */
public class StaffRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        DEPARTED,
        /** Nobody said that the person leaves. */
        STAYING,
        BEFORE_ARRIVAL,
        /** Another record says that the person serves there then. */
        PRESENT,
        /** Who goes to another organization leaves this one and arrives there. */
        OTHER_ORGANIZATION,
        /** The agency behind the organization keeps no such person. */
        UNKNOWN_TO_AGENCY
    }

    private final Reason reason;

    public StaffRefused(Reason reason) {
        super(reason.name());
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
