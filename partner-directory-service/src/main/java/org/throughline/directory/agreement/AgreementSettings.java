package org.throughline.directory.agreement;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;

/**
 * What a district asks of every agreement.
 *
 * @param version counts the settings of a district from 1; 0 is the standard, which nobody set
 * @param requiredEvidence without which an agreement lets no referral come in
 */
public record AgreementSettings(
        long version, Set<Evidence.Kind> requiredEvidence, @Nullable String setBy, @Nullable Instant setAt) {

    /** As every district begins: an agreement carries what its sides put into it. */
    public static final AgreementSettings STANDARD = new AgreementSettings(0, Set.of(), null, null);

    public AgreementSettings {
        requiredEvidence = Sorted.set(requiredEvidence);
    }

    AgreementSettings next(Set<Evidence.Kind> required, String by, Instant now) {
        return new AgreementSettings(version + 1, required, by, now);
    }
}
