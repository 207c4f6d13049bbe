package org.throughline.directory.intake;

import java.util.Objects;

/** Only a draft is rewritten, published or discarded. */
public class IntakeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IntakeState state;

    public IntakeRefused(IntakeState state) {
        super(state.name());
        this.state = Objects.requireNonNull(state);
    }

    public boolean isDiscarded() {
        return state.isDiscarded();
    }
}
