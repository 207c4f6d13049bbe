package org.throughline.consent.decision;

/** A confirmation that cannot be given. */
public class DecisionRefused extends RuntimeException {
    private final Why why;

    /** Why. */
    public enum Why {
        /** A decision is used once. */
        USED,
        /** Nothing was permitted, so that there is nothing to confirm. */
        DENIED
    }

    public DecisionRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
