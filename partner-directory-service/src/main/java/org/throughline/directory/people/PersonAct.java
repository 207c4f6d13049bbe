package org.throughline.directory.people;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody did with a person's account; kept for ever, without the person's name.
 *
 * @param version counts the acts on the person's account from 1
 * @param permission what the person may from then on
 */
public record PersonAct(UUID person, long version, Kind kind, Permission permission, String by, Instant at) {

    /** What was done. */
    public enum Kind {
        INVITED,
        CHANGED,
        DEACTIVATED,
        REACTIVATED
    }

    public PersonAct {
        Objects.requireNonNull(person);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(permission);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
