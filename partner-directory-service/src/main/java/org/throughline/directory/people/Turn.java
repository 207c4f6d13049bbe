package org.throughline.directory.people;

import java.util.Objects;
import java.util.UUID;

/** Who of those that invite one person at the same time gives the account its rights. */
public sealed interface Turn {

    /** The caller does, and nobody else until he has said that it is done, gives it back, or lets it run out. */
    record Own(UUID person, UUID holder) implements Turn {
        public Own {
            Objects.requireNonNull(person);
            Objects.requireNonNull(holder);
        }
    }

    /**
     * Somebody else does, or has.
     *
     * @param permission what the other gives
     */
    record Others(Permission permission, boolean done) implements Turn {
        public Others {
            Objects.requireNonNull(permission);
        }
    }
}
