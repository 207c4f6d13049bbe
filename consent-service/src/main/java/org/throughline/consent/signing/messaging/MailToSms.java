package org.throughline.consent.signing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.consent.signing.SmsRoute;

/**
 * Text messages through a provider's mail gateway ({@code number@gateway}). It is no more than that: the mail's relay
 * retries until the gateway has taken the message, and what becomes of it then is the provider's.
 */
@ApplicationScoped
class MailToSms implements SmsRoute {
    private final Optional<String> gateway;

    MailToSms(@ConfigProperty(name = "throughline.signing.sms-gateway") Optional<String> gateway) {
        this.gateway = gateway;
    }

    @Override
    public Optional<String> mailbox(String number) {
        return gateway.map(domain -> number.substring(1) + "@" + domain);
    }
}
