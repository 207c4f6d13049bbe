package org.throughline.consent.disclosure;

/** An accounting that is not given. */
public class AccountingRefused extends RuntimeException {
    private final Why why;

    /** Why. */
    public enum Why {
        /** This person holds no rights over the student's records now. */
        REQUESTER_NOT_AUTHORIZED,
        /** More entries than one accounting carries. */
        TOO_MANY
    }

    public AccountingRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
