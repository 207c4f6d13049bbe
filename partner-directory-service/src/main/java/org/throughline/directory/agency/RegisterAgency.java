package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
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
    private final AgencyFacts facts;
    private final Idempotency idempotency;

    RegisterAgency(Transactions transactions, Agencies agencies, AgencyFacts facts, Idempotency idempotency) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.facts = facts;
        this.idempotency = idempotency;
    }

    public Uni<Created> propose(Caller caller, IdempotentRequest request, Agency proposed) {
        return transactions.as(
                caller,
                session -> idempotency.once(session, request, () -> agencies.add(session, caller, proposed)
                        .chain(() -> agencies.get(session, proposed.id()))
                        .chain(agency -> facts.proposed(session, agency))
                        .replaceWith(Created.of(201, proposed.id().value()))));
    }

    public Uni<Agency> get(Caller caller, AgencyId id) {
        return transactions.as(caller, session -> agencies.get(session, id));
    }

    /**
     * Verifies the agency, or the name that waits. Verifying what is verified changes nothing.
     *
     * @param ifMatch what was read; needed for a name that waits
     */
    public Uni<Agency> verify(Caller caller, AgencyId id, @Nullable String ifMatch) {
        return transactions.as(caller, session -> agencies.get(session, id)
                .invoke(agency -> requireRead(agency, ifMatch))
                .chain(agency -> verified(session, caller, agency)));
    }

    private static void requireRead(Agency agency, @Nullable String ifMatch) {
        if (ifMatch != null || agency.registration().nextName() != null) {
            EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), agency.version());
        }
    }

    private Uni<Agency> verified(Mutiny.Session session, Caller caller, Agency agency) {
        return agency.awaitsVerification()
                ? agencies.write(session, caller, AgencyAct.Kind.VERIFIED, agency.verified())
                        .call(written -> facts.verified(session, written))
                : Uni.createFrom().item(agency);
    }
}
