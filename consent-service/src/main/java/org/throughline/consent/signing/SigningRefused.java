package org.throughline.consent.signing;

/** A signing that cannot begin or go on. */
public class SigningRefused extends RuntimeException {
    private final Why why;

    /** Why. */
    public enum Why {
        /** The releases are about several students, and not each is named. */
        SEVERAL_STUDENTS,
        /** One of the releases is neither a draft nor waiting for its signature. */
        NOT_TO_BE_SIGNED,
        /** Who signs depends on a rule of the state that is not on file. */
        STATE_RULE_UNCONFIGURED,
        /** Somebody answered before, or the link's time is over. */
        TOO_LATE,
        /** The document is not the one that the code was for, or the code is too long ago. */
        NOT_VERIFIED,
        /** A code was sent a moment ago. */
        CODE_TOO_SOON,
        /** The link has asked for as many codes as a link may. */
        TOO_MANY_CODES,
        /** What was read is not what the release says now. */
        OTHER_DOCUMENT,
        /** A rule of the day lets one of the releases last shorter. */
        TERM_TOO_LONG,
        /** The link was given for something else. */
        OTHER_INTENT,
        /** Who wrote a release put the code's contact point on file, and no second person has confirmed it. */
        CONTACT_BY_AUTHOR,
        /** The code's contact point has not been on file for seven days, and no second person has confirmed it. */
        CONTACT_TOO_NEW,
        /** Link and code would reach the same, and nothing that is signed so counts here. */
        CONTACT_OF_THE_LINK,
        /** The district has taken one of the two contact points off its file since. */
        CONTACT_RETIRED
    }

    public SigningRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
