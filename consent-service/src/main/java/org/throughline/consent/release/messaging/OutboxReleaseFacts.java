package org.throughline.consent.release.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseEvent;
import org.throughline.consent.release.ReleaseFacts;
import org.throughline.kit.event.Fact;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.TenantId;

/** Appends a release's facts to the outbox, in the transaction of what happened. */
@ApplicationScoped
class OutboxReleaseFacts implements ReleaseFacts {
    private static final String TYPE = "org.throughline.consent.release.%s.v1";

    /** What needs no more than the release's name. */
    private static final Map<Class<? extends ReleaseEvent>, String> VERBS = Map.of(
            ReleaseEvent.Revoked.class, "revoked",
            ReleaseEvent.Suspended.class, "suspended",
            ReleaseEvent.Resumed.class, "resumed",
            ReleaseEvent.Superseded.class, "superseded",
            ReleaseEvent.Voided.class, "voided");

    private final Outbox outbox;

    OutboxReleaseFacts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> publish(Mutiny.Session session, TenantId tenant, Changed change, long number) {
        return outbox.append(session, fact(tenant, change.release(), change.event(), number));
    }

    private static Fact fact(TenantId tenant, Release release, ReleaseEvent event, long number) {
        if (event instanceof ReleaseEvent.Activated) {
            return fact(tenant, release, "activated", number, ReleaseFactData.Activated.of(release));
        }
        if (event instanceof ReleaseEvent.Narrowed narrowed) {
            return fact(
                    tenant, release, "narrowed", number, ReleaseFactData.Narrowed.of(release, narrowed.withdrawn()));
        }
        String verb = VERBS.get(event.getClass());
        if (verb == null) {
            throw new IllegalArgumentException(
                    "no fact tells of " + event.getClass().getSimpleName());
        }
        return fact(tenant, release, verb, number, ReleaseFactData.Named.of(release));
    }

    private static Fact fact(TenantId tenant, Release release, String verb, long number, ReleaseFactData data) {
        return new Fact(TYPE.formatted(verb), tenant, release.id().value(), number, data);
    }
}
