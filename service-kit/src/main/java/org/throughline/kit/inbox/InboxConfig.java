package org.throughline.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a service consumes. Without topics nothing is started. */
@ConfigMapping(prefix = "throughline.inbox")
public interface InboxConfig {

    /** The topics, such as {@code example.v1}. */
    Optional<List<String>> topics();

    /** The consumer's name and Kafka group, such as {@code example-service}; needed with topics. */
    Optional<String> consumer();

    /** How long it is known which side effects have happened. */
    @WithDefault("P30D")
    Duration retention();
}
