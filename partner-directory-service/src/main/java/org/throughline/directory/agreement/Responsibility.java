package org.throughline.directory.agreement;

import java.util.Objects;

/** What a side does, and who there. */
public record Responsibility(Side side, String role, String text) {

    public Responsibility {
        Objects.requireNonNull(side);
        Objects.requireNonNull(role);
        Objects.requireNonNull(text);
    }
}
