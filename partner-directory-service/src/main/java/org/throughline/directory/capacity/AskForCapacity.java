package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Asks an agency for its places, by a mail with a link that needs no account. */
@ApplicationScoped
public class AskForCapacity {

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Capacities capacities;
    private final CapacityRequests requests;
    private final MailedCapacityLink mailed;

    public AskForCapacity(
            Transactions transactions,
            Idempotency idempotency,
            Capacities capacities,
            CapacityRequests requests,
            MailedCapacityLink mailed) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.capacities = capacities;
        this.requests = requests;
        this.mailed = mailed;
    }

    /** Fails with {@link NobodyToAsk} and {@link KeptByProgram}. */
    public Uni<CapacityRequest> ask(Caller caller, Offering offering, @Nullable String key) {
        TenantId tenant = caller.requireTenant();
        IdempotentRequest once =
                new IdempotentRequest(tenant, caller.person().value(), "askForCapacity", key, offering);
        return transactions.as(caller, session -> capacities
                .owner(session, offering.service())
                .chain(() -> idempotency.once(session, once, () -> asked(session, caller, tenant, offering)))
                .chain(made -> requests.find(session, made.resource())));
    }

    private Uni<Created> asked(Mutiny.Session session, Caller caller, TenantId tenant, Offering offering) {
        return capacities
                .requireLocation(session, offering)
                .chain(() -> capacities.isKept(session, tenant, offering))
                .invoke(KeptByProgram::refuseIf)
                .chain(() -> requests.describe(session, offering))
                .invoke(NobodyToAsk::requireAddress)
                .chain(described -> mailed.send(session, tenant, offering, caller, described))
                .map(request -> Created.of(202, request.id()));
    }
}
