package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import org.throughline.consent.subject.HolderId;

/** From whom a revocation came, and how it arrived. It counts from its receipt, not from its date. */
public record RevocationReceipt(HolderId receivedFrom, Channel channel) {
    /** How it arrived. */
    public enum Channel {
        LETTER,
        MAIL,
        IN_PERSON,
        SIGNED_LINK
    }

    public RevocationReceipt {
        requireNonNull(receivedFrom, "receivedFrom");
        requireNonNull(channel, "channel");
    }
}
