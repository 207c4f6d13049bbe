package org.throughline.consent.decision;

import java.util.Optional;
import java.util.function.Function;

/** What one release must pass to cover one item, in this order (consent-rules section 2). */
public enum Check {
    TYPE(Candidate::isOfWrongType),
    SIGNED(Candidate::isNotSigned),
    SIGNER(Candidate::signerHadNoRights),
    COMPLETE(Candidate::isDefective),
    EFFECTIVE(Candidate::isNotYetEffective),
    SUSPENDED(Candidate::isSuspended),
    REVOKED(Candidate::isRevoked),
    SUPERSEDED(Candidate::isSuperseded),
    EXPIRED(Candidate::isExpired),
    DISCLOSER(Candidate::namesAnotherDiscloser),
    RECIPIENT(Candidate::namesAnotherRecipient),
    PURPOSE(Candidate::lacksPurpose),
    CATEGORY(Candidate::lacksCategory),
    RECORD_DATES(Candidate::lacksRecordDate);

    private final Function<Candidate, Optional<Reason>> rule;

    Check(Function<Candidate, Optional<Reason>> rule) {
        this.rule = rule;
    }

    /** Why this release fails here, if it does. */
    Optional<Reason> failureOf(Candidate candidate) {
        return rule.apply(candidate);
    }
}
