package org.throughline.directory.agency;

import java.util.Objects;

/** A change of the registry that its rules do not allow. */
public final class AgencyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        ALREADY_KNOWN,
        NOT_VERIFIED,
        VERIFIED_ALREADY,
        SUCCEEDED,
        OWN_SUCCESSOR
    }

    private final Reason reason;

    public AgencyRefused(Reason reason) {
        super(reason.name());
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
