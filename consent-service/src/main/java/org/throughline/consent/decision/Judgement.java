package org.throughline.consent.decision;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.decision.Verdict.Withheld;

/** All verdicts on one question, and what they amount to. */
public record Judgement(List<Verdict> verdicts) {
    public Judgement {
        verdicts = List.copyOf(verdicts);
    }

    public Outcome outcome() {
        long permitted = permitted().count();
        if (permitted == 0) {
            return Outcome.DENY;
        }
        return permitted == verdicts.size() ? Outcome.PERMIT : Outcome.PERMIT_FILTERED;
    }

    /** For a whole denial: the reason of the item that got furthest. */
    public Optional<Reason> reason() {
        if (outcome().letsSomethingLeave()) {
            return Optional.empty();
        }
        return withheld()
                .min(Comparator.comparing(Judgement::bestFailure, Comparator.nullsLast(Failure.FURTHEST_FIRST)))
                .map(Withheld::reason);
    }

    public Set<Obligation> obligations() {
        if (!outcome().letsSomethingLeave()) {
            return Set.of();
        }
        Set<Obligation> owed = EnumSet.of(Obligation.LOG, Obligation.TTL);
        permitted().forEach(permit -> owed.addAll(permit.owed()));
        if (outcome() == Outcome.PERMIT_FILTERED) {
            owed.add(Obligation.FILTER);
        }
        return Collections.unmodifiableSet(owed);
    }

    public Stream<Permitted> permitted() {
        return verdicts.stream().filter(Permitted.class::isInstance).map(Permitted.class::cast);
    }

    public Stream<Withheld> withheld() {
        return verdicts.stream().filter(Withheld.class::isInstance).map(Withheld.class::cast);
    }

    private static @Nullable Failure bestFailure(Withheld withheld) {
        return withheld.failures().isEmpty() ? null : withheld.failures().get(0);
    }
}
