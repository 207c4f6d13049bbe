package org.throughline.directory.agreement;

import java.util.Objects;

/** An act that the agreement's state does not allow. */
public class AgreementRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        NOT_IN_THIS_STATE,
        TERM_IS_OVER,
        ONE_SIDED,
        SIGNED_ALREADY,
        NOT_SIGNED_YET,
        NOT_EVALUATED_YET,
        IN_THE_PAST,
        AFTER_ITS_END,
        OTHER_GOALS
    }

    private final Reason reason;

    public AgreementRefused(Reason reason) {
        super(reason.name());
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
