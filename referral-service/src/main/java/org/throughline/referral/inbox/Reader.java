package org.throughline.referral.inbox;

import java.util.Objects;
import java.util.Optional;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.disclosure.Question;
import org.throughline.referral.disclosure.Question.Mode;

/**
 * The agency's person who reads.
 *
 * @param token the person's own, verified again by consent-service
 */
public record Reader(Caller caller, String token) {
    public Reader {
        Objects.requireNonNull(caller);
        Objects.requireNonNull(token);
    }

    Question question(TenantId district) {
        return new Question(district, caller.requireOrganization(), Optional.of(token), Mode.IMMEDIATE);
    }
}
