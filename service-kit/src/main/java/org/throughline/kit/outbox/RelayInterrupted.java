package org.throughline.kit.outbox;

/** The relay cannot go on as it is: it starts anew, with a new connection and a new producer. */
final class RelayInterrupted extends RuntimeException {

    RelayInterrupted(String what, Throwable cause) {
        super(what, cause);
    }
}
