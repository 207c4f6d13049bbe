package org.throughline.directory.agreement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Reads and sets which evidence a district asks of every agreement. */
@ApplicationScoped
public class SetRequiredEvidence {

    private final Transactions transactions;
    private final SettingsHistory settings;
    private final Outbox outbox;
    private final Clock clock;

    public SetRequiredEvidence(Transactions transactions, SettingsHistory settings, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<AgreementSettings> current(Caller caller) {
        return transactions.as(caller, this::current);
    }

    /** In a transaction that is open. */
    Uni<Set<Evidence.Kind>> required(Mutiny.Session session) {
        return current(session).map(AgreementSettings::requiredEvidence);
    }

    /** Fails with 404 when there never was such a version. */
    public Uni<AgreementSettings> of(Caller caller, long version) {
        if (version == AgreementSettings.STANDARD.version()) {
            return Uni.createFrom().item(AgreementSettings.STANDARD);
        }
        return transactions
                .as(caller, session -> settings.of(session, version))
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    /** @param ifMatch needed once it was set */
    public Uni<AgreementSettings> set(Caller caller, Set<Evidence.Kind> required, @Nullable String ifMatch) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> current(session)
                .invoke(before -> EntityTags.requireRead(ifMatch, before.version()))
                .map(before -> before.next(required, caller.person().value(), clock.instant()))
                .call(next -> settings.add(session, tenant, next))
                .call(next -> tell(session, tenant, next)));
    }

    private Uni<AgreementSettings> current(Mutiny.Session session) {
        return settings.current(session).map(found -> found.orElse(AgreementSettings.STANDARD));
    }

    private Uni<Void> tell(Mutiny.Session session, TenantId tenant, AgreementSettings set) {
        return outbox.append(
                session,
                new Fact(
                        AgreementSettingsSet.TYPE,
                        tenant,
                        AgreementSettingsSet.aggregate(tenant),
                        set.version(),
                        new AgreementSettingsSet(set.requiredEvidence())));
    }
}
