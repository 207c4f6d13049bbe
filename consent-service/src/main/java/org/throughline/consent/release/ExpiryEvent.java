package org.throughline.consent.release;

/** What ends a release besides a day: it relates to the person or to the purpose (164.508(c)(1)(v), 2.31(a)(7)). */
public enum ExpiryEvent {
    END_OF_TREATMENT,
    END_OF_SERVICES,
    LEAVES_DISTRICT,
    /** Nothing but a revocation: for research, and for treatment, payment and operations (164.508(c)(1)(v), 2.31(a)(7)). */
    NONE;

    /** Whether somebody can record that it has happened. */
    boolean canHappen() {
        return this != NONE;
    }
}
