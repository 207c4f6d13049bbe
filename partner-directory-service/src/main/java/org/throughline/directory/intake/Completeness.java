package org.throughline.directory.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.gate.GateMode;
import org.throughline.directory.intake.form.Missing;
import org.throughline.directory.register.Entry;

/**
 * What a check found.
 *
 * @param requirements the version that was checked; null when the service publishes none
 * @param otherLanguage forms that cannot be had in the family's language
 * @param notAskedFor JSON Pointers to what was given and nobody asks for
 */
public record Completeness(
        @Nullable Entry<IntakeRequirements> requirements,
        GateMode mode,
        List<Missing> missing,
        List<String> otherLanguage,
        List<String> notAskedFor) {

    public Completeness {
        Objects.requireNonNull(mode);
        missing = List.copyOf(missing);
        otherLanguage = List.copyOf(otherLanguage);
        notAskedFor = List.copyOf(notAskedFor);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    public boolean maySend() {
        return mode.lets(missing.size());
    }
}
