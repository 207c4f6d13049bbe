package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.HolderId;

/**
 * Who said yes: nobody yet, one, or the two sides where both must (42 CFR 2.14(b)).
 *
 * @param first null while nobody has signed
 * @param second null while nobody else has, or has to
 */
public record Signatures(@Nullable Signature first, @Nullable Signature second) {
    static final Signatures NONE = new Signatures(null, null);

    public Signatures {
        if (second != null) {
            requireNonNull(first, "the second signature comes after a first");
        }
    }

    public Stream<Signature> given() {
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                .flatMap(Optional::stream);
    }

    boolean areOf(HolderId person) {
        return given().anyMatch(signature -> signature.signer().equals(person));
    }

    /** Whether this person, and nobody else, has signed. */
    public boolean areOnlyOf(HolderId person) {
        return !isEmpty() && given().allMatch(signature -> signature.signer().equals(person));
    }

    /** What lacks its date is not known to have been given later. */
    public boolean areGivenBy(Instant at) {
        return given().flatMap(signature -> Optional.ofNullable(signature.signedAt()).stream())
                .noneMatch(signedAt -> signedAt.isAfter(at));
    }

    /** The signature of this person, where there is one, is taken back; the others stand. */
    Signatures takenBackBy(HolderId person, Instant at) {
        return new Signatures(takenBackBy(person, at, first), takenBackBy(person, at, second));
    }

    private static @Nullable Signature takenBackBy(HolderId person, Instant at, @Nullable Signature given) {
        return given != null && given.signer().equals(person) ? given.takenBack(at) : given;
    }

    boolean areAllTakenBack() {
        return given().allMatch(signature -> signature.takenBackAt() != null);
    }

    boolean isAnyTakenBack() {
        return given().anyMatch(signature -> signature.takenBackAt() != null);
    }

    /** Whether for any of them a provider answers, instead of the signer being identified here. */
    boolean areAttested() {
        return given().anyMatch(signature -> signature.authentication() == Authentication.AGENCY_ATTESTED);
    }

    boolean isEmpty() {
        return first == null;
    }

    Signatures and(Signature next) {
        return first == null ? new Signatures(next, null) : new Signatures(first, next);
    }

    /** What each of them comes with: what one of the two lacks, the instrument lacks. */
    Set<Element> present(EvidencePolicy policy) {
        Set<Element> present = first == null ? EnumSet.noneOf(Element.class) : first.present(policy);
        if (second != null) {
            present.retainAll(second.present(policy));
        }
        return present;
    }
}
