package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Witnessed.Attendee;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.kit.link.LinkId;

/**
 * One visit of one signer: the releases put before them, and how far they have come.
 *
 * @param persons null once the signing is closed
 */
public record Signing(
        SigningId id,
        Intent intent,
        HolderId signer,
        Language language,
        LinkId link,
        Authentication authentication,
        List<ReleaseId> releases,
        Instant expiresAt,
        @Nullable Persons persons,
        Progress progress) {
    private static final Duration VERIFIED_FOR = Duration.ofMinutes(15);

    /**
     * How far the signer has come.
     *
     * @param documentHash of the document that the last code was sent for
     * @param verifiedAt when that code was typed in
     */
    public record Progress(
            @Nullable String documentHash, @Nullable Instant verifiedAt, @Nullable Outcome outcome, Codes codes) {
        static final Progress NONE = new Progress(null, null, null, Codes.NONE);
    }

    /**
     * The codes that its link has asked for.
     *
     * @param lastAt when the last was sent; null when none was
     */
    public record Codes(int sent, @Nullable Instant lastAt) {
        static final Codes NONE = new Codes(0, null);
    }

    /** How a signing ended. */
    public enum Outcome {
        SIGNED,
        DECLINED,
        /** What had been signed was taken back, or a part of it. */
        REVOKED,
        /** Nobody answered in time. */
        LAPSED,
        /** A later signing of the same releases took its place. */
        REPLACED
    }

    public Signing {
        requireNonNull(id, "id");
        requireNonNull(intent, "intent");
        releases = List.copyOf(releases);
    }

    public boolean isOpen() {
        return progress.outcome() == null && persons != null;
    }

    /** Whether its link opens nothing any more. */
    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Those of its releases that an answer could still change. */
    List<Release> concerned(List<Release> all, Instant now) {
        return all.stream().filter(release -> intent.concerns(release, now)).toList();
    }

    public Optional<String> codeSentFor() {
        return Optional.ofNullable(progress.documentHash());
    }

    /** Whether the signer has shown who they are for exactly this document, a short time ago. */
    public boolean isVerifiedFor(Document document, Instant now) {
        return progress.verifiedAt() != null
                && document.hash().equals(progress.documentHash())
                && now.isBefore(progress.verifiedAt().plus(VERIFIED_FOR));
    }

    /** Whether who signed may take the copies with them: as long as the code that was typed in counts. */
    boolean mayBeCopied(Instant now) {
        return progress.outcome() == Outcome.SIGNED
                && progress.verifiedAt() != null
                && now.isBefore(progress.verifiedAt().plus(VERIFIED_FOR));
    }

    /**
     * Whether the signer is still reached where link and code go. What has come off the file may be in another's hands.
     *
     * @param known the students whose releases these are, as they are on file now
     */
    boolean isReached(Collection<Subject> known) {
        return Stream.of(present().link(), present().code())
                .map(ContactPoint::contactId)
                .noneMatch(contact -> known.stream().anyMatch(subject -> subject.hasRetired(signer, contact)));
    }

    /** To whom it speaks, of this student. */
    Attendee attendee(StudentId student) {
        return new Attendee(signer, present().signerName(), present().nameOf(student), language);
    }

    /** Who acts by the link. */
    Actor visitor() {
        return new Actor("link:" + link);
    }

    /** The persons of an open signing. */
    Persons present() {
        return Optional.ofNullable(persons).orElseThrow(() -> new IllegalStateException("the signing is closed"));
    }
}
