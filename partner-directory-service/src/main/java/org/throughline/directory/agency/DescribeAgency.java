package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** An agency says who it is, once for all districts. */
@ApplicationScoped
public class DescribeAgency {

    private final Transactions transactions;
    private final OwnAgency own;
    private final Agencies agencies;
    private final AgencyFacts facts;

    DescribeAgency(Transactions transactions, OwnAgency own, Agencies agencies, AgencyFacts facts) {
        this.transactions = transactions;
        this.own = own;
        this.agencies = agencies;
        this.facts = facts;
    }

    /** Fails with 404 unless the agency is the caller's and verified, and with 412 when it has changed since it was read. */
    public Uni<Agency> describe(Caller caller, AgencyId id, AgencyProfile profile, @Nullable String ifMatch) {
        return transactions.as(caller, session -> own.enter(session, caller, id)
                .chain(() -> agencies.get(session, id))
                .invoke(agency -> EntityTags.requireSame(EntityTags.requiredVersion(ifMatch), agency.version()))
                .chain(agency -> agencies.describe(session, caller, agency.with(profile)))
                .call(written -> facts.changed(session, written, AgencyAct.Kind.DESCRIBED)));
    }
}
