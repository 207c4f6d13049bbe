package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the instrument speaks to its signer.
 *
 * @param language ISO 639-1 code
 * @param recipientName as the signer knows the recipient (34 CFR 99.30(b)(3)); the recipient's id is read out without it
 * @param informedBy who attests that the signer is informed in the native language or mode (34 CFR 300.9(a)); null when
 *     nobody does
 * @param discloserName as the signer knows who discloses, where it is not the district
 */
public record Wording(
        String language, @Nullable String recipientName, @Nullable Actor informedBy, @Nullable String discloserName) {
    public Wording {
        requireNonNull(language, "language");
    }

    public Wording(String language, @Nullable String recipientName) {
        this(language, recipientName, null, null);
    }

    Set<Element> present() {
        return informedBy == null ? Set.of() : Set.of(Element.LANGUAGE_ATTESTATION);
    }
}
