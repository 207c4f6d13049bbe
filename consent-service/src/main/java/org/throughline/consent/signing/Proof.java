package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.subject.HolderId;

/** What one person signed, and how: as the evidence has kept it since, never changed. */
public record Proof(
        ReleaseId release, Signatory signatory, Instant signedAt, Authentication authentication, Words words) {
    /** Who signed, by the name they signed with. */
    public record Signatory(HolderId id, String name) {
        /** Shows no name. */
        @Override
        public String toString() {
            return "Signatory[" + id + "]";
        }
    }

    /**
     * The instrument in the very words that were signed.
     *
     * @param documentHash over all that was shown with it, as the code was bound to it
     * @param reading how they were heard; null where the signer just read
     */
    public record Words(
            Language language,
            String templateVersion,
            String documentHash,
            String title,
            List<Document.Line> lines,
            String statement,
            @Nullable Reading reading) {
        public Words {
            lines = List.copyOf(lines);
        }
    }

    public Proof {
        requireNonNull(release, "release");
        requireNonNull(signatory, "signatory");
        requireNonNull(signedAt, "signedAt");
        requireNonNull(authentication, "authentication");
        requireNonNull(words, "words");
    }
}
