package org.throughline.kit.link;

/** Why a visit to a link's pages goes no further. */
public enum LinkEnding {
    /** Its time is over, and nobody answered. */
    EXPIRED(410),
    /** It was answered. */
    USED(410),
    /** Never issued, damaged, or without a session: all alike. */
    UNKNOWN(404),
    /** Something that is needed does not answer at present. */
    LATER(503),
    /** Anything else went wrong. */
    FAILED(500);

    private final int status;

    LinkEnding(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
