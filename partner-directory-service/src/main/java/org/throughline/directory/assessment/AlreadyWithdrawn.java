package org.throughline.directory.assessment;

/** An assessment was withdrawn before, for another reason. */
public final class AlreadyWithdrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyWithdrawn() {
        super("the assessment is withdrawn");
    }
}
