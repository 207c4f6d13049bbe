package org.throughline.gateway.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.throughline.gateway.GatewaySettings;

/**
 * The tokens that are worth nothing any more, although they have not run out: all of a person who was deactivated, and
 * those from before a person was given other roles or schools. Each is forgotten when the last of these tokens has run out.
 */
@ApplicationScoped
public class TakenTokens {
    private final Cache<String, Instant> takenBefore;

    @Inject
    TakenTokens(GatewaySettings settings) {
        this(settings.tokenLifetime());
    }

    TakenTokens(Duration tokenLifetime) {
        this.takenBefore = Caffeine.newBuilder().expireAfterWrite(tokenLifetime).build();
    }

    /** The last act on a person's account decides. One that this does not know takes nothing. */
    void heard(String person, String act, Instant at) {
        switch (act) {
            case "DEACTIVATED" -> takenBefore.put(person, Instant.MAX);
            case "CHANGED", "REACTIVATED" -> takenBefore.put(person, at);
            default -> {}
        }
    }

    /** Whether a token is worth nothing. A token tells in whole seconds when it was issued. */
    public boolean isTaken(String person, Instant issuedAt) {
        Instant before = takenBefore.getIfPresent(person);
        return before != null && issuedAt.isBefore(before);
    }
}
