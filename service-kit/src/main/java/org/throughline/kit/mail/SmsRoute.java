package org.throughline.kit.mail;

import java.util.Optional;

/** How a text message leaves: another provider is another implementation. */
public interface SmsRoute {
    /**
     * Where a message to a telephone is handed over.
     *
     * @param number E.164, with its plus
     * @return empty where this installation sends no text messages
     */
    Optional<String> mailbox(String number);
}
