package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.link.LinkId;

/**
 * One visit of one signer: the releases put before them, and how far they have come.
 *
 * @param persons null once the signing is closed
 */
public record Signing(
        SigningId id,
        StudentId student,
        HolderId signer,
        Language language,
        LinkId link,
        Authentication authentication,
        List<ReleaseId> releases,
        @Nullable Persons persons,
        Progress progress) {
    private static final Duration VERIFIED_FOR = Duration.ofMinutes(15);

    /**
     * How far the signer has come.
     *
     * @param documentHash of the document that the last code was sent for
     * @param verifiedAt when that code was typed in
     */
    public record Progress(@Nullable String documentHash, @Nullable Instant verifiedAt, @Nullable Outcome outcome) {
        static final Progress NONE = new Progress(null, null, null);
    }

    /** How a signing ended. */
    public enum Outcome {
        SIGNED,
        DECLINED,
        /** A later signing of the same releases took its place. */
        REPLACED
    }

    public Signing {
        requireNonNull(id, "id");
        releases = List.copyOf(releases);
    }

    public boolean isOpen() {
        return progress.outcome() == null && persons != null;
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

    /** The persons of an open signing. */
    Persons present() {
        return Optional.ofNullable(persons).orElseThrow(() -> new IllegalStateException("the signing is closed"));
    }
}
