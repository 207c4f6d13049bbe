package org.throughline.directory.settings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Reads and sets what the caller's district sets for itself, each time in one transaction with the fact that tells of it. */
@ApplicationScoped
public class KeepSettings {

    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    public KeepSettings(Transactions transactions, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    public <T> Uni<SettingsVersion<T>> current(Caller caller, DistrictSettings<T> kind) {
        return transactions.as(caller, kind::current);
    }

    /** Fails with 404 when there never was such a version. */
    public <T> Uni<SettingsVersion<T>> of(Caller caller, DistrictSettings<T> kind, long version) {
        return transactions
                .as(caller, session -> kind.of(session, version))
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    /** @param ifMatch needed once they were set */
    public <T> Uni<SettingsVersion<T>> set(
            Caller caller, DistrictSettings<T> kind, T changed, @Nullable String ifMatch) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> kind.current(session)
                .invoke(before -> EntityTags.requireRead(ifMatch, before.version()))
                .map(before -> before.next(changed, caller.person().value(), clock.instant()))
                .call(next -> kind.history().add(session, tenant, next))
                .call(next -> tell(session, tenant, kind, next)));
    }

    private <T> Uni<Void> tell(
            Mutiny.Session session, TenantId tenant, DistrictSettings<T> kind, SettingsVersion<T> set) {
        return outbox.append(session, kind.fact().of(tenant, set.version(), set.settings()));
    }
}
