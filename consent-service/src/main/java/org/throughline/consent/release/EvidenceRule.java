package org.throughline.consent.release;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which evidence counts in this installation. */
class EvidenceRule {
    @Produces
    @Singleton
    EvidencePolicy policy(
            @ConfigProperty(name = "throughline.signing.accept-test-evidence", defaultValue = "false")
                    boolean acceptTest) {
        return acceptTest ? EvidencePolicy.ACCEPT_TEST : EvidencePolicy.STRICT;
    }
}
