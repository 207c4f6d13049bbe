package org.throughline.kit.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail is sent, and for how long it is tried. */
@ConfigMapping(prefix = "throughline.mail")
public interface MailConfig {

    /** How often the relay looks without having been woken. */
    @WithDefault("PT1S")
    Duration poll();

    /** The pause after the first failure; it doubles with each further one. */
    @WithDefault("PT5S")
    Duration firstRetry();

    /** The longest pause. */
    @WithDefault("PT10M")
    Duration longestRetry();

    /** After so many failures a mail is given up: with the pauses above, after about a day. */
    @WithDefault("150")
    int attempts();

    /** How long one attempt may take. */
    @WithDefault("PT30S")
    Duration sendTimeout();

    /** How long a claimed mail is left to the replica that claimed it. Longer than an attempt and its transactions. */
    @WithDefault("PT2M")
    Duration lease();

    /** How many mails one replica sends at the same time. */
    @WithDefault("8")
    int parallel();

    /** The domain of a provider's mail gateway: a text message is a mail to {@code number@domain}. None: no text messages. */
    Optional<String> smsGateway();
}
