package org.throughline.directory.agency;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the registry has of an agency.
 *
 * @param name as it was verified, once it is
 * @param intakeEmail where referrals are announced
 * @param nextName what it is called from the operator's next verification on; null where it stays as it is
 */
public record Registration(String name, String intakeEmail, @Nullable String nextName) {

    public Registration {
        Objects.requireNonNull(name);
        Objects.requireNonNull(intakeEmail);
        nextName = name.equals(nextName) ? null : nextName;
    }

    public static Registration of(String name, String intakeEmail) {
        return new Registration(name, intakeEmail, null);
    }

    /** The address changes at once; another name waits. With the name that was verified, one that waits does so if it is repeated. */
    Registration asked(Registration corrected) {
        String waiting = corrected.name().equals(name) ? corrected.nextName() : corrected.name();
        return new Registration(name, corrected.intakeEmail(), waiting);
    }

    Registration verified() {
        return nextName == null ? this : of(nextName, intakeEmail);
    }

    /** Shows no address. */
    @Override
    public String toString() {
        return "Registration[name=" + name + "]";
    }
}
