package org.throughline.consent.release;

import java.time.LocalDate;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.rule.RuleTopic;

/** Whose word ends a release in which several have a say. Whatever it is, nothing is permitted from the first word on. */
public enum RevocationQuorum {
    /** Any one who signed, or holds the rights now (34 CFR 99.4). */
    ANY,
    /** Each who signed, for their own part: until all have, the release is suspended. */
    EACH_SIGNER;

    /** As the district ruled; any one where it did not. */
    static RevocationQuorum on(LocalDate day, RuleBook rules) {
        return rules.inForce(RuleTopic.REVOCATION_QUORUM, day)
                .map(entry -> entry.value().code())
                .map(RevocationQuorum::valueOf)
                .orElse(ANY);
    }

    boolean isReachedBy(Signatures left) {
        return this == ANY || left.areAllTakenBack();
    }
}
