package org.throughline.directory.capacity;

/** A program of the agency keeps these places, so that nobody reports them beside it. */
public final class KeptByProgram extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private KeptByProgram() {
        super("a program keeps these places");
    }

    static void refuseIf(boolean kept) {
        if (kept) {
            throw new KeptByProgram();
        }
    }
}
