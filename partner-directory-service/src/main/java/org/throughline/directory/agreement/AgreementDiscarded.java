package org.throughline.directory.agreement;

import java.util.UUID;

/** A draft of an agreement was thrown away: nothing comes of it. */
public record AgreementDiscarded(UUID agreementId, UUID organizationId) {

    public static final String TYPE = "org.throughline.directory.agreement.discarded.v1";

    static AgreementDiscarded of(UUID id, Agreement agreement) {
        return new AgreementDiscarded(id, agreement.parties().organization().value());
    }
}
