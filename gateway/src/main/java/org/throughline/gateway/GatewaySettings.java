package org.throughline.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The door's own limits. */
@ConfigMapping(prefix = "throughline.gateway")
public interface GatewaySettings {
    /** The most bytes of a body. */
    MemorySize bodyLimit();

    /** The most bytes of an imported file. */
    MemorySize importLimit();

    Duration connectTimeout();

    /** How long neither side of a call may say anything; a stream sends heartbeats more often. */
    Duration idleTimeout();

    /** Calls per minute and caller, on each replica. */
    long callsPerMinute();

    /** Calls per minute and address without a valid token, on each replica. */
    long anonymousCallsPerMinute();

    /** From where client apps in browsers may call, each as {@code https://host:port}; without any, from nowhere. */
    Optional<List<String>> origins();

    /**
     * How long no access token holds longer than: the realm's {@code accessTokenLifespan}, and for as long as an act on an account
     * may take to have its effect there.
     */
    Duration tokenLifetime();

    /** How long the merged API document is served before the services are asked again. */
    Duration apiDocumentAge();
}
