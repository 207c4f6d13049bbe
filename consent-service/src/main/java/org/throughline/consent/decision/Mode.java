package org.throughline.consent.decision;

/** When what is decided leaves. */
public enum Mode {
    /** At once: the disclosure is logged with the decision. */
    IMMEDIATE,
    /** Later: permits only after a confirmation, which decides anew. */
    DEFERRED
}
