package org.throughline.directory.people;

import java.util.Objects;
import java.util.UUID;

/**
 * A person's account.
 *
 * @param id the {@code sub} of the person's tokens
 * @param active whether the person may sign in
 */
public record Account(UUID id, Profile profile, boolean active, Permission permission) {

    public Account {
        Objects.requireNonNull(id);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(permission);
    }

    Account with(Permission changed) {
        return new Account(id, profile, active, changed);
    }

    Account active(boolean changed) {
        return new Account(id, profile, changed, permission);
    }
}
