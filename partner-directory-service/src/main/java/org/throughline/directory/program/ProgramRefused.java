package org.throughline.directory.program;

import java.util.Objects;

/** A link that does not hold together. */
public final class ProgramRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The caller sees no such program. */
        UNKNOWN,
        /** It is not of the agency that the service's organization is. */
        OF_ANOTHER_AGENCY
    }

    private final Reason reason;

    public ProgramRefused(Reason reason) {
        super(reason.name());
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
