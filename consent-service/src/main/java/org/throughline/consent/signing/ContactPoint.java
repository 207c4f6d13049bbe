package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.mail.Mail;

/**
 * An address of the signer that the district had on file before.
 *
 * @param origin null where nothing is known of it
 */
public record ContactPoint(
        Channel channel, String address, UUID contactId, Instant recordedAt, @Nullable Origin origin) {
    /** How it is reached. */
    public enum Channel {
        MAIL,
        /** A text message; its address is where it is handed over. */
        SMS
    }

    public ContactPoint {
        requireNonNull(channel, "channel");
        requireNonNull(address, "address");
        requireNonNull(contactId, "contactId");
        requireNonNull(recordedAt, "recordedAt");
    }

    /** Whether both reach the same mailbox, so that the one proves nothing about the other. */
    public boolean isSameAs(ContactPoint other) {
        return contactId.equals(other.contactId) || normalized().equals(other.normalized());
    }

    /** In the words of its channel. */
    Mail message(String subject, String mailed, String texted) {
        return Mail.of(address, subject, channel == Channel.SMS ? texted : mailed);
    }

    private String normalized() {
        return address.trim().toLowerCase(Locale.ROOT);
    }

    /** Shows nothing: an address is personal. */
    @Override
    public String toString() {
        return "ContactPoint[" + contactId + "]";
    }
}
