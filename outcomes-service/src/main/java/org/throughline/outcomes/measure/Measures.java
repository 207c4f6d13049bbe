package org.throughline.outcomes.measure;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.journey.ReferralId;

/** The measures of a tenant. They are source data: no rebuild touches them, only an erasure does. */
public interface Measures {

    /** Keeps the measure and its fact in one step, or finds the one that the same request left before. */
    Uni<Kept> add(TenantId tenant, Measure measure, RequestKey key);

    Uni<List<Measure>> of(TenantId tenant, ReferralId referral);

    Uni<Void> erase(TenantId tenant, ReferralId referral);

    /**
     * Makes a write happen once.
     *
     * @param key names the caller, the operation and the caller's key
     * @param hash keyed, of the whole request
     */
    record RequestKey(String key, String hash) {}

    /** What is there now. */
    sealed interface Kept {
        /** This request's measure. */
        record Added(Measure measure) implements Kept {}

        /** The measure of the same request, earlier. */
        record Replayed(Measure measure) implements Kept {}

        /** The key was used for another request. */
        record KeyReused() implements Kept {}
    }
}
