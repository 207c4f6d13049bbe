package org.throughline.directory.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.matching.rule.Weights;
import org.throughline.kit.event.Fact;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Reads and sets what the criteria of a match count in a district. */
@ApplicationScoped
public class WeighCriteria {

    private final Transactions transactions;
    private final DistrictWeights weights;
    private final Outbox outbox;
    private final Clock clock;

    public WeighCriteria(Transactions transactions, DistrictWeights weights, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.weights = weights;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<MatchWeights> current(Caller caller) {
        return transactions.as(caller, weights::current);
    }

    public Uni<MatchWeights> of(Caller caller, long version) {
        return transactions.as(caller, session -> weights.of(session, version));
    }

    /** @param ifMatch needed once they were set */
    public Uni<MatchWeights> set(Caller caller, Weights changed, @Nullable String ifMatch) {
        TenantId tenant = caller.requireTenant();
        return transactions.as(caller, session -> weights.current(session)
                .invoke(before -> EntityTags.requireRead(ifMatch, before.version()))
                .map(before -> before.next(changed, caller.person().value(), clock.instant()))
                .call(next -> weights.add(session, tenant, next))
                .call(next -> tell(session, tenant, next)));
    }

    private Uni<Void> tell(Mutiny.Session session, TenantId tenant, MatchWeights set) {
        return outbox.append(
                session,
                new Fact(
                        MatchWeightsSet.TYPE,
                        tenant,
                        MatchWeightsSet.aggregate(tenant),
                        set.version(),
                        new MatchWeightsSet(set.weights().points())));
    }
}
