package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.HolderId;

/**
 * Someone's yes. What came from elsewhere may lack its date or its authentication, and is defective then.
 *
 * @param takenBackAt when the signer took their part back, where others have signed besides; null while it stands
 */
public record Signature(
        HolderId signer,
        @Nullable Instant signedAt,
        @Nullable Authentication authentication,
        @Nullable Instant takenBackAt) {
    public Signature {
        requireNonNull(signer, "signer");
    }

    public Signature(HolderId signer, @Nullable Instant signedAt, @Nullable Authentication authentication) {
        this(signer, signedAt, authentication, null);
    }

    /** The first word counts. */
    Signature takenBack(Instant at) {
        return takenBackAt == null ? new Signature(signer, signedAt, authentication, at) : this;
    }

    /** Whether two ways to one person showed who it is. */
    public boolean isAuthenticated() {
        return authentication != null && EvidencePolicy.STRICT.accepts(authentication);
    }

    Set<Element> present(EvidencePolicy policy) {
        Set<Element> present = EnumSet.of(Element.SIGNATURE);
        if (signedAt != null) {
            present.add(Element.SIGNATURE_DATE);
        }
        if (authentication != null && policy.accepts(authentication)) {
            present.add(Element.AUTHENTICATION);
        }
        return present;
    }
}
