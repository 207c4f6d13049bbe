package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** A district proposes an agency; the operator of the installation verifies it. */
@ApplicationScoped
public class RegisterAgency {

    private final Transactions transactions;
    private final Agencies agencies;
    private final Idempotency idempotency;

    public RegisterAgency(Transactions transactions, Agencies agencies, Idempotency idempotency) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.idempotency = idempotency;
    }

    public Uni<Created> propose(Caller caller, IdempotentRequest request, Agency proposed) {
        return transactions.as(
                caller,
                session -> idempotency.once(session, request, () -> agencies.add(session, caller, proposed)
                        .replaceWith(Created.of(201, proposed.id().value()))));
    }

    public Uni<Agency> get(Caller caller, AgencyId id) {
        return transactions.as(caller, session -> agencies.get(session, id));
    }

    /** Verifying what is verified changes nothing. */
    public Uni<Agency> verify(Caller caller, AgencyId id) {
        return transactions.as(
                caller, session -> agencies.get(session, id).chain(agency -> verified(session, caller, agency)));
    }

    private Uni<Agency> verified(Mutiny.Session session, Caller caller, Agency agency) {
        return agency.state().canBecome(AgencyState.VERIFIED)
                ? agencies.become(
                        session,
                        agency.id(),
                        AgencyState.VERIFIED,
                        caller.person().value())
                : Uni.createFrom().item(agency);
    }
}
