package org.throughline.consent.release;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What came of asking a release to change. */
public sealed interface ReleaseChange {
    /** What is refused already stays refused for its own reason. */
    default ReleaseChange unless(boolean objected, Refusal refusal) {
        return objected && this instanceof Changed ? Refused.because(refusal) : this;
    }

    /** It changed, and this is what happened. */
    record Changed(Release release, ReleaseEvent event) implements ReleaseChange {
        /** Whether other services must know, and the release itself tells nothing that must not travel. */
        public boolean isPublished() {
            Terms terms = release.terms();
            return event instanceof ReleaseEvent.Published
                    && !terms.type().isSensitive()
                    && terms.parties().recipient().hasToken();
        }

        /** What the recipient has to be told, where it can be, and could have used the release. */
        Optional<Withdrawal> withdrawal(UUID id) {
            Terms terms = release.terms();
            return Optional.of(event)
                    .filter(happened -> terms.parties().recipient().hasToken())
                    .filter(happened -> release.signedBy().isPresent())
                    .flatMap(ReleaseEvent::withdraws)
                    .map(kind -> new Withdrawal(
                            id,
                            release.id(),
                            terms.student(),
                            kind,
                            event.withdrawnCategories(),
                            terms.parties().recipient(),
                            event.at(),
                            null));
        }
    }

    /** It did not change. */
    record Refused(Refusal refusal, Set<Element> missing) implements ReleaseChange {
        static Refused because(Refusal refusal) {
            return new Refused(refusal, Set.of());
        }
    }

    /** Why a release does not change. */
    enum Refusal {
        /** The state table has no such move. */
        NOT_IN_THIS_STATE,
        /** The law asks for more than it contains. */
        INCOMPLETE,
        /** This person may not sign for this student now. */
        SIGNER_NOT_AUTHORIZED,
        /** The rights over these records were never this person's, or were taken. */
        REVOKER_NOT_AUTHORIZED,
        /** What should be withdrawn was never given. */
        CATEGORY_NOT_COVERED,
        /** Nobody proposed it. */
        NOT_PROPOSED,
        /** Who proposed it does not confirm it. */
        SAME_PERSON,
        /** The family was told of no event that ends it. */
        NO_SUCH_EVENT,
        /** It is not renewed so early, or so late. */
        OUTSIDE_RENEWAL,
        /** A rule lets it last shorter. */
        TOO_LONG,
        /** Its time has ended, by its days or by a rule. */
        OVER
    }
}
