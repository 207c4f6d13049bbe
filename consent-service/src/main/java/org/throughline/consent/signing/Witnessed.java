package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;
import org.throughline.consent.subject.HolderId;

/**
 * A signature given before somebody of the staff, who answers for who signed (34 CFR 99.30(d)(1)).
 *
 * @param documentHash of what was read: the signature is for these words and no others
 * @param paper the scan of what was signed by hand; null where the signer ticked on the witness's screen
 * @param reading how the words were heard, as the witness heard them; null where the signer just read
 */
public record Witnessed(
        Attendee attendee,
        Identification identifiedBy,
        String documentHash,
        @Nullable Paper paper,
        @Nullable Reading reading) {
    /** Who is there to sign, and in which language. */
    public record Attendee(HolderId signer, String signerName, @Nullable String studentName, Language language) {
        /** Shows no name. */
        @Override
        public String toString() {
            return "Attendee[" + signer + "]";
        }
    }

    /** How the witness knew who it was. */
    public enum Identification {
        KNOWN_PERSONALLY,
        OFFICIAL_PHOTO_ID
    }

    /** A scan: its bytes as they were uploaded. */
    public record Paper(String mediaType, byte[] bytes) {
        public Paper {
            requireNonNull(mediaType, "mediaType");
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    public Witnessed {
        requireNonNull(attendee, "attendee");
        requireNonNull(identifiedBy, "identifiedBy");
        requireNonNull(documentHash, "documentHash");
    }

    public Authentication authentication() {
        return paper == null ? Authentication.WITNESSED : Authentication.WITNESSED_ON_PAPER;
    }
}
