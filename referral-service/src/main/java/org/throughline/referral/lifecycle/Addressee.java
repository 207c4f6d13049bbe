package org.throughline.referral.lifecycle;

import java.util.Objects;
import org.throughline.kit.tenancy.OrganizationId;

/** The agency a referral was sent to, and its service's name on that day. */
public record Addressee(OrganizationId agency, String serviceName) {
    public Addressee {
        Objects.requireNonNull(agency);
        Objects.requireNonNull(serviceName);
    }
}
