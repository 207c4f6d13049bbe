package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.tenancy.PersonId;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** What an agency keeps of itself lies under the district that proposed it, where only that agency writes it. */
@ApplicationScoped
public class OwnAgency {

    private static final String SELF = "partner-directory-service";

    private final Transactions transactions;
    private final Agencies agencies;

    OwnAgency(Transactions transactions, Agencies agencies) {
        this.transactions = transactions;
        this.agencies = agencies;
    }

    /** This service, doing in the districts what an agency has told: it sees what the agency sees. */
    public static Caller inPlaceOf(AgencyId agency) {
        return new Caller(
                new PersonId(SELF),
                SELF,
                null,
                new OrganizationId(agency.value()),
                null,
                Set.of(Role.SERVICE),
                Set.of());
    }

    /** Fails with 404 unless the agency is the caller's own. */
    public static void requireOwn(Caller caller, AgencyId agency) {
        if (!caller.requireOrganization().value().equals(agency.value())) {
            throw ProblemException.notFound();
        }
    }

    /**
     * The district that proposed the caller's agency; the transaction is in it from then on. Fails with 404 unless the agency
     * is the caller's and verified.
     */
    public Uni<TenantId> enter(Mutiny.Session session, Caller caller, AgencyId agency) {
        requireOwn(caller, agency);
        return agencies.districtOf(session, agency)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .call(district -> transactions.enterTenant(session, district));
    }
}
