package org.throughline.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where and how a service publishes. Without a topic nothing is started. */
@ConfigMapping(prefix = "throughline.outbox")
public interface OutboxConfig {

    /** The service's own topic, such as {@code example.v1}. */
    Optional<String> topic();

    /** The CloudEvents source, such as {@code /example-service}; needed with a topic. */
    Optional<String> source();

    /** How long a sent row is kept, for a look at what was sent. */
    @WithDefault("PT24H")
    Duration retention();

    /** How often the relay looks without having been woken. */
    @WithDefault("PT0.25S")
    Duration poll();

    /** How long the Kafka client repeats a send by itself, before the relay stops the lane and tries again. */
    @WithDefault("PT2M")
    Duration delivery();
}
