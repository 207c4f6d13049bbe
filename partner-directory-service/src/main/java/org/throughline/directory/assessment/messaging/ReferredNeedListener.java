package org.throughline.directory.assessment.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.ReferredNeed;
import org.throughline.directory.assessment.ReferredNeeds;
import org.throughline.kit.event.InvalidFact;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.inbox.postgres.FactHandler;

/** Keeps what a referral was sent for, until it is called off. The student it names is not read. */
@ApplicationScoped
class ReferredNeedListener implements FactHandler {

    private static final String REQUESTED = "org.throughline.referral.requested.v1";
    private static final String CANCELLED = "org.throughline.referral.cancelled.v1";

    private final ReferredNeeds needs;

    ReferredNeedListener(ReferredNeeds needs) {
        this.needs = needs;
    }

    /**
     * Of a referral that was sent.
     *
     * @param needCategory null where it is a sensitive one, which no fact tells
     * @param language null where it is not on file, and in facts from before it was told
     */
    record Requested(
            UUID referralId,
            String schoolSourcedId,
            @Nullable String needCategory,
            @Nullable String language,
            int tier) {
        Requested {
            Objects.requireNonNull(referralId);
            Objects.requireNonNull(schoolSourcedId);
        }
    }

    /** Of a referral that was called off. */
    record Cancelled(UUID referralId) {
        Cancelled {
            Objects.requireNonNull(referralId);
        }
    }

    @Override
    public Set<String> types() {
        return Set.of(REQUESTED, CANCELLED);
    }

    @Override
    public boolean hasSideEffects() {
        return false;
    }

    @Override
    public Uni<Void> handle(ReceivedFact fact, Mutiny.Session session) {
        if (fact.type().equals(CANCELLED)) {
            return needs.forget(
                    session, fact.tenant(), fact.dataAs(Cancelled.class).referralId());
        }
        Requested requested = fact.dataAs(Requested.class);
        return requested.needCategory() == null
                ? needs.forget(session, fact.tenant(), requested.referralId())
                : needs.keep(session, fact.tenant(), need(requested, requested.needCategory(), fact));
    }

    private static ReferredNeed need(Requested requested, String category, ReceivedFact fact) {
        try {
            return new ReferredNeed(
                    requested.referralId(),
                    category,
                    requested.schoolSourcedId(),
                    ReferredNeed.language(requested.language()),
                    requested.tier(),
                    fact.occurredAt());
        } catch (IllegalArgumentException impossible) {
            throw new InvalidFact("TIER_INVALID");
        }
    }
}
