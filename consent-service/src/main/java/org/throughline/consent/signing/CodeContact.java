package org.throughline.consent.signing;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.consent.signing.Origin.Confirmation;
import org.throughline.consent.signing.SigningRefused.Why;

/**
 * Whether a one-time code may go to a contact point: whoever writes a release must not be able to sign it, by an address
 * of their own (34 CFR 99.30(d)(1)).
 *
 * @param authors who wrote the releases
 */
record CodeContact(ContactPoint point, Set<Actor> authors) {
    /** By then a family that was told of a change has had the time to say that it was none of theirs. */
    private static final Duration SETTLED_AFTER = Duration.ofDays(7);

    private static final Origin UNKNOWN = new Origin(null, null);

    CodeContact {
        authors = Set.copyOf(authors);
    }

    /** Why no code goes there now; empty where one may. */
    Optional<Why> refusal(Instant now) {
        if (isConfirmed()) {
            return Optional.empty();
        }
        if (isAuthor(origin().recordedBy())) {
            return Optional.of(Why.CONTACT_BY_AUTHOR);
        }
        return now.isBefore(point.recordedAt().plus(SETTLED_AFTER))
                ? Optional.of(Why.CONTACT_TOO_NEW)
                : Optional.empty();
    }

    private Origin origin() {
        return requireNonNullElse(point.origin(), UNKNOWN);
    }

    private boolean isConfirmed() {
        Confirmation confirmation = origin().confirmation();
        return confirmation != null
                && switch (confirmation.source()) {
                    case DISTRICT_ROSTER -> true;
                    case SECOND_PERSON -> isSecondPerson(confirmation.person());
                };
    }

    /** Neither who put it on file nor who wrote a release. */
    private boolean isSecondPerson(@Nullable Actor person) {
        return person != null && !person.equals(origin().recordedBy()) && !isAuthor(person);
    }

    private boolean isAuthor(@Nullable Actor person) {
        return person != null && authors.contains(person);
    }
}
