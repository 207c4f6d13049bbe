package org.throughline.referral.due;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/** One kind of work. Doing it twice does no harm: a crash leaves it due. */
public interface DueTask {

    DueKind kind();

    /** No other replica takes the same work up within this time. */
    Duration lease();

    /** A failure leaves the work due; it is tried again later, without limit. */
    Uni<Void> perform(TenantId tenant, UUID id);
}
