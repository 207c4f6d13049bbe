package org.throughline.referral.disclosure;

import java.util.Objects;
import java.util.Optional;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.tenancy.TenantId;

/**
 * May an agency see this now?
 *
 * @param personToken the token of the agency's person who reads; empty where none acts, and the agency is named instead
 */
public record Question(TenantId tenant, OrganizationId agency, Optional<String> personToken, Mode mode) {
    public Question {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(personToken);
        Objects.requireNonNull(mode);
    }

    /** When the records leave. */
    public enum Mode {
        /** At once: the answer and its log row are one. */
        IMMEDIATE,
        /** Perhaps later: nothing leaves on this answer. */
        DEFERRED
    }
}
