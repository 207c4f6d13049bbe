package org.throughline.directory.partner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.Invalid;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Checks that a request speaks of partners which the directory has, inside the request's transaction. */
@ApplicationScoped
public class Partners {

    private final PartnerRows rows;
    private final Transactions transactions;

    public Partners(PartnerRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Fails with 404 for an organization in the request's path that is not there. */
    public Uni<Void> requireKnown(Mutiny.Session session, DistrictOrganizationId organization) {
        return rows.exists(session, organization)
                .invoke(there -> {
                    if (!there) {
                        throw ProblemException.notFound();
                    }
                })
                .replaceWithVoid();
    }

    /** Fails with 422 for an organization in the request's body that is not there. */
    public Uni<Void> requireNamed(Mutiny.Session session, DistrictOrganizationId organization, String pointer) {
        return rows.exists(session, organization)
                .invoke(there -> requireThere(
                        there, pointer, "UNKNOWN_ORGANIZATION", "The district's directory has no such organization."))
                .replaceWithVoid();
    }

    /** As {@link #requireNamed}, for several and where each stands. */
    public Uni<Void> requireAllNamed(Mutiny.Session session, Map<DistrictOrganizationId, String> pointers) {
        return InOrder.each(pointers.entrySet(), named -> requireNamed(session, named.getKey(), named.getValue()));
    }

    /** Fails with {@link UnknownServices} unless the organization offers every one of the services. */
    public Uni<Void> requireServices(Mutiny.Session session, DistrictOrganizationId organization, Set<UUID> services) {
        return rows.servicesOf(session, organization, services)
                .invoke(known -> requireAll(services, known))
                .replaceWithVoid();
    }

    public Uni<Optional<AgencyId>> agency(Mutiny.Session session, DistrictOrganizationId organization) {
        return rows.agency(session, organization);
    }

    /** Whether the district's directory has a service of the agency, as far as the caller sees. */
    public Uni<Boolean> serves(Mutiny.Session session, AgencyId agency, TenantId district) {
        return rows.serves(session, agency, district);
    }

    /** Fails with 404 when the caller sees no such service. */
    public Uni<DistrictOrganizationId> provider(Mutiny.Session session, UUID service) {
        return rows.provider(session, service).map(found -> found.orElseThrow(ProblemException::notFound));
    }

    /**
     * The district that a record about the organization belongs to: the caller's own, or, for an agency, the one whose
     * directory lists the organization as this agency. The transaction is in that district from then on.
     */
    public Uni<TenantId> enterDistrict(Mutiny.Session session, Caller caller, DistrictOrganizationId organization) {
        if (caller.organization() == null) {
            return requireNamed(session, organization, "/organizationId").replaceWith(caller.requireTenant());
        }
        return rows.district(session, organization)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .call(tenant -> transactions.enterTenant(session, tenant));
    }

    private static void requireAll(Set<UUID> services, Set<UUID> known) {
        Set<UUID> unknown = new HashSet<>(services);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new UnknownServices(unknown);
        }
    }

    private static void requireThere(boolean there, String pointer, String code, String message) {
        if (!there) {
            throw Invalid.at(pointer, code, message);
        }
    }
}
