package org.throughline.consent.request;

/** A request that is not taken, or does not change. */
public class RequestRefused extends RuntimeException {
    private final Why why;

    /** Why. */
    public enum Why {
        /** This person holds no rights over the student's records. */
        REQUESTER_NOT_AUTHORIZED,
        /** The law lets it not be put off, or its time is over. */
        NO_EXTENSION,
        /** It was answered or withdrawn, or put off before. */
        NOT_IN_THIS_STATE,
        /** It cannot have come later than today. */
        IN_THE_FUTURE
    }

    public RequestRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
