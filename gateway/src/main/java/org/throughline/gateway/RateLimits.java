package org.throughline.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** One bucket per caller, and one per address for whoever has no valid token; idle buckets are forgotten. */
@ApplicationScoped
class RateLimits {
    private static final long MOST_BUCKETS = 200_000;

    private final long perCaller;
    private final long perAddress;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(5))
            .maximumSize(MOST_BUCKETS)
            .build();

    RateLimits(GatewaySettings settings) {
        this.perCaller = settings.callsPerMinute();
        this.perAddress = settings.anonymousCallsPerMinute();
    }

    /** Counts a caller's call. Fails with 429 when it is one too many. */
    void countCaller(Caller caller) {
        count("caller " + caller.person(), perCaller);
    }

    /** Counts a call without a valid token. Fails with 429 when it is one too many. */
    void countAddress(String address) {
        count("address " + address, perAddress);
    }

    private void count(String key, long perMinute) {
        ConsumptionProbe probe = buckets.get(key, missing -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Refusal(GatewayProblem.TOO_MANY_REQUESTS, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(long perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
