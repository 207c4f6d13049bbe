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
    }

    public static Registration of(String name, String intakeEmail) {
        return new Registration(name, intakeEmail, null);
    }

    /** The address changes at once; another name waits, and the one that was verified waits no more. */
    Registration asked(Registration corrected) {
        return new Registration(name, corrected.intakeEmail(), corrected.name().equals(name) ? null : corrected.name());
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
