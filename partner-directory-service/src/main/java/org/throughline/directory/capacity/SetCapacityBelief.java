package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Reads and sets for how long a district believes reports of places. */
@ApplicationScoped
public class SetCapacityBelief {

    private final Transactions transactions;
    private final SettingsHistory settings;
    private final Outbox outbox;
    private final Clock clock;
    private final CapacitySettings standard;

    public SetCapacityBelief(
            Transactions transactions,
            SettingsHistory settings,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "throughline.directory.capacity-believed-for") Duration standard) {
        this.transactions = transactions;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
        this.standard = CapacitySettings.standard((int) standard.toDays());
    }

    public Uni<CapacitySettings> current(Caller caller) {
        return transactions.as(caller, this::current);
    }

    /** Fails with 404 when there never was such a version. */
    public Uni<CapacitySettings> of(Caller caller, long version) {
        if (version == standard.version()) {
            return Uni.createFrom().item(standard);
        }
        return transactions
                .as(caller, session -> settings.of(session, version))
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    /** @param ifMatch needed once it was set */
    public Uni<CapacitySettings> set(Caller caller, int days, @Nullable String ifMatch) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> current(session)
                .invoke(before -> EntityTags.requireRead(ifMatch, before.version()))
                .map(before -> before.next(days, caller.person().value(), clock.instant()))
                .call(next -> settings.add(session, tenant, next))
                .call(next -> tell(session, tenant, next)));
    }

    private Uni<CapacitySettings> current(Mutiny.Session session) {
        return settings.current(session).map(found -> found.orElse(standard));
    }

    private Uni<Void> tell(Mutiny.Session session, TenantId tenant, CapacitySettings set) {
        return outbox.append(
                session,
                new Fact(
                        CapacitySettingsSet.TYPE,
                        tenant,
                        CapacitySettingsSet.aggregate(tenant),
                        set.version(),
                        new CapacitySettingsSet(set.believedForDays())));
    }
}
