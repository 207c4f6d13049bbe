package org.throughline.consent.signing;

/** A signing that cannot begin or go on. */
public class SigningRefused extends RuntimeException {
    private final Why why;

    /** Why. */
    public enum Why {
        /** The releases of one signing are about one student. */
        SEVERAL_STUDENTS,
        /** One of the releases is neither a draft nor waiting for its signature. */
        NOT_TO_BE_SIGNED,
        /** Who signs depends on a rule of the state that is not on file. */
        STATE_RULE_UNCONFIGURED,
        /** Somebody answered before, or the link's time is over. */
        TOO_LATE,
        /** The document is not the one that the code was for, or the code is too long ago. */
        NOT_VERIFIED
    }

    public SigningRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
