package org.throughline.directory.agreement;

import java.util.Set;
import org.throughline.directory.Sorted;

/**
 * What a district asks of every agreement.
 *
 * @param requiredEvidence without which an agreement lets no referral come in
 */
public record AgreementSettings(Set<Evidence.Kind> requiredEvidence) {

    /** As every district begins: an agreement carries what its sides put into it. */
    static final AgreementSettings STANDARD = new AgreementSettings(Set.of());

    public AgreementSettings {
        requiredEvidence = Sorted.set(requiredEvidence);
    }
}
