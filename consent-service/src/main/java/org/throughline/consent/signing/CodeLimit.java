package org.throughline.consent.signing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many codes a link may ask for in this installation. */
class CodeLimit {
    @Produces
    @Singleton
    CodeAllowance allowance(
            @ConfigProperty(name = "throughline.signing.codes-per-link") int most,
            @ConfigProperty(name = "throughline.signing.code-pause") Duration pause) {
        return new CodeAllowance(most, pause);
    }
}
