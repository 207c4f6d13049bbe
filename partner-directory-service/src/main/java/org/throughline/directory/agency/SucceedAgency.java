package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** The operator of the installation, who verifies agencies, decides that another stands in an agency's place. */
@ApplicationScoped
public class SucceedAgency {

    private final Transactions transactions;
    private final Agencies agencies;
    private final AgencyFacts facts;

    SucceedAgency(Transactions transactions, Agencies agencies, AgencyFacts facts) {
        this.transactions = transactions;
        this.agencies = agencies;
        this.facts = facts;
    }

    /** Deciding the same again changes nothing. Fails with 404 for an agency of another district, and {@link AgencyRefused}. */
    public Uni<Agency> succeed(Caller caller, AgencyId id, Succession succession) {
        return transactions.as(caller, session -> agencies.get(session, id)
                .chain(agency -> agency.isSucceededBy(succession.successor())
                        ? Uni.createFrom().item(agency)
                        : succeeded(session, agency, succession)));
    }

    private Uni<Agency> succeeded(Mutiny.Session session, Agency agency, Succession succession) {
        return agencies.get(session, succession.successor())
                .invoke(agency::requireMayBeSucceededBy)
                .chain(() -> agencies.become(session, agency.id(), succession))
                .call(written -> facts.succeeded(session, written, succession));
    }
}
