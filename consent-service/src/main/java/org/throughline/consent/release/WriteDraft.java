package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.rule.Rules;
import org.throughline.kit.tenancy.TenantId;

/** Puts a draft on file, where the rules of today let an instrument last so long. */
@ApplicationScoped
class WriteDraft {
    private final Releases releases;
    private final Rules rules;
    private final Clock clock;

    WriteDraft(Releases releases, Rules rules, Clock clock) {
        this.releases = releases;
        this.rules = rules;
        this.clock = clock;
    }

    /** Fails with {@link ReleaseRefused} where it would last too long. */
    Uni<Void> write(Mutiny.Session session, TenantId tenant, Release draft, Actor by) {
        Instant now = clock.instant();
        return rules.of(session, tenant)
                .invoke(book -> requireShortEnough(draft, book, now))
                .chain(() -> releases.add(session, tenant, draft, new ReleaseEvent.Drafted(draft.id(), now), by));
    }

    private static void requireShortEnough(Release draft, RuleBook rules, Instant now) {
        if (!TermLimit.of(draft, rules, now).admits(draft.terms().period())) {
            throw new ReleaseRefused(Refused.because(Refusal.TOO_LONG));
        }
    }
}
