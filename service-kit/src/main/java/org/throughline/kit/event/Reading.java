package org.throughline.kit.event;

import java.util.Objects;

/** What the bytes of a message turned out to be. */
public sealed interface Reading {

    /** A fact. */
    record Understood(ReceivedFact fact) implements Reading {
        public Understood {
            Objects.requireNonNull(fact);
        }
    }

    /** Not a fact, for a reason that is a code and repeats nothing of the message. */
    record Malformed(String code) implements Reading {
        public Malformed {
            Objects.requireNonNull(code);
        }
    }
}
