package org.throughline.kit.link;

/** Whether an answer was the one that counts. */
public enum Consumption {
    /** This transaction consumes the link, when it commits. */
    FIRST,
    /** Another answer came first, or the link has expired or was withdrawn: do nothing. */
    TOO_LATE;

    /** Fails with {@link LinkUsed} for every other answer: nothing of it is done. */
    public void requireFirst() {
        if (this != FIRST) {
            throw new LinkUsed();
        }
    }
}
