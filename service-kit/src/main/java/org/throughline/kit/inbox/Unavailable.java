package org.throughline.kit.inbox;

/** Something the consumer needs does not answer: the fact is kept where it is and tried again. */
final class Unavailable extends RuntimeException {

    Unavailable(Throwable cause) {
        super(cause);
    }
}
