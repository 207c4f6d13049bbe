package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Reads and sets in which languages a district's directory is written. Its services are found by them from the next import on. */
@ApplicationScoped
public class SetSearchLanguages {

    private final Transactions transactions;
    private final DistrictSearchSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    public SetSearchLanguages(Transactions transactions, DistrictSearchSettings settings, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<SearchSettings> current(Caller caller) {
        return transactions.as(caller, settings::current);
    }

    public Uni<SearchSettings> of(Caller caller, long version) {
        return transactions.as(caller, session -> settings.of(session, version));
    }

    /** @param ifMatch needed once they were set */
    public Uni<SearchSettings> set(Caller caller, Set<SearchLanguage> languages, @Nullable String ifMatch) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> settings.current(session)
                .invoke(before -> EntityTags.requireRead(ifMatch, before.version()))
                .map(before -> before.next(languages, caller.person().value(), clock.instant()))
                .call(next -> settings.add(session, tenant, next))
                .call(next -> tell(session, tenant, next)));
    }

    private Uni<Void> tell(Mutiny.Session session, TenantId tenant, SearchSettings set) {
        return outbox.append(
                session,
                new Fact(
                        SearchSettingsSet.TYPE,
                        tenant,
                        SearchSettingsSet.aggregate(tenant),
                        set.version(),
                        new SearchSettingsSet(set.codes())));
    }
}
