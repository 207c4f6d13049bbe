package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import org.throughline.kit.tenancy.Caller;

/** Who did it: the subject of a token, or a signed link by its id. */
public record Actor(String value) {
    public Actor {
        requireNonNull(value, "value");
    }

    public static Actor of(Caller caller) {
        return new Actor(caller.person().value());
    }
}
