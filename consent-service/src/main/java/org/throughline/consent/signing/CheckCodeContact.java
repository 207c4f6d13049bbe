package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.EvidencePolicy;
import org.throughline.consent.release.ReleaseAuthors;
import org.throughline.kit.tenancy.TenantId;

/** Looks, before anything is sent, whether the code may go where it would. */
@ApplicationScoped
class CheckCodeContact {
    private final ReleaseAuthors authors;
    private final EvidencePolicy evidence;
    private final Clock clock;

    CheckCodeContact(ReleaseAuthors authors, EvidencePolicy evidence, Clock clock) {
        this.authors = authors;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Fails with {@link SigningRefused} where it may not. */
    Uni<Void> check(Mutiny.Session session, TenantId tenant, Wish wish) {
        requireEvidence(wish.persons());
        return authors.of(session, tenant, wish.releases())
                .map(written -> new CodeContact(wish.persons().code(), written))
                .invoke(this::require)
                .replaceWithVoid();
    }

    /** What would not count once it is signed is not asked for. */
    private void requireEvidence(Persons persons) {
        if (!evidence.accepts(persons.authentication())) {
            refuse(SigningRefused.Why.CONTACT_OF_THE_LINK);
        }
    }

    private void require(CodeContact contact) {
        contact.refusal(clock.instant()).ifPresent(CheckCodeContact::refuse);
    }

    private static void refuse(SigningRefused.Why why) {
        throw new SigningRefused(why);
    }
}
