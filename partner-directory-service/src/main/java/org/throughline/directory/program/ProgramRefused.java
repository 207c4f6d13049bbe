package org.throughline.directory.program;

import java.util.Objects;

/** A link that does not hold together, or an act or a report that comes too late. */
public final class ProgramRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The caller sees no such program. */
        UNKNOWN,
        /** It is not of the agency that the service's organization is. */
        OF_ANOTHER_AGENCY,
        /** It is not offered any more. */
        ENDED,
        /** Somebody said already when and why it ends. */
        END_KNOWN,
        /** It would have ended before it was said. */
        END_IN_THE_PAST
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
