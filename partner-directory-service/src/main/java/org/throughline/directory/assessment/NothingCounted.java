package org.throughline.directory.assessment;

/** There are no need counts to draw a map of. */
public final class NothingCounted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingCounted() {
        super("no needs are counted");
    }
}
