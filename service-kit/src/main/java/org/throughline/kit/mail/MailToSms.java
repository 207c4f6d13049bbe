package org.throughline.kit.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Text messages through a provider's mail gateway ({@code number@gateway}). It is no more than that: the mail's relay
 * retries until the gateway has taken the message, and what becomes of it then is the provider's.
 */
@ApplicationScoped
class MailToSms implements SmsRoute {
    private final MailConfig config;

    MailToSms(MailConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> mailbox(String number) {
        return config.smsGateway().map(domain -> number.substring(1) + "@" + domain);
    }
}
