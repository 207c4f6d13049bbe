package org.throughline.consent.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.subject.StudentId;

/**
 * A deferred decision that waits for its confirmation.
 *
 * @param permitted the items that were permitted: a confirmation can only permit fewer
 */
public record Deferred(
        DecisionId id,
        String client,
        String person,
        @Nullable String onBehalfOf,
        StudentId student,
        Basis basis,
        Parties parties,
        Purpose purpose,
        List<Item> permitted,
        Instant decidedAt) {
    public Deferred {
        permitted = List.copyOf(permitted);
    }

    static Deferred of(Inquiry inquiry, Decision decision) {
        Asker asker = inquiry.asker();
        return new Deferred(
                decision.id(),
                asker.caller().client(),
                asker.caller().person().value(),
                asker.onBehalfOf() == null ? null : asker.onBehalfOf().person().value(),
                decision.student(),
                inquiry.basis(),
                inquiry.parties(),
                inquiry.purpose(),
                decision.judgement().permitted().map(Verdict.Permitted::item).toList(),
                decision.decidedAt());
    }

    boolean wasAskedBy(Asker asker) {
        return client.equals(asker.caller().client())
                && person.equals(asker.caller().person().value());
    }
}
