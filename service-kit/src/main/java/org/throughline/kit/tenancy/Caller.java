package org.throughline.kit.tenancy;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/**
 * Who asks, as the verified token says.
 *
 * <p>A person of a district has a tenant and the schools that person works at; a person of an organization has the
 * organization and no tenant; an integrator has a tenant and a recipient id. A caller with both tenant and
 * organization cannot exist.
 *
 * @param schools source ids of the schools; empty means none, never all
 */
public record Caller(
        PersonId person,
        String client,
        @Nullable TenantId tenant,
        @Nullable OrganizationId organization,
        @Nullable String integrator,
        Set<Role> roles,
        Set<String> schools) {

    public Caller {
        Objects.requireNonNull(person);
        Objects.requireNonNull(client);
        roles = Set.copyOf(roles);
        schools = Set.copyOf(schools);
        if (tenant != null && organization != null) {
            throw new IllegalArgumentException("a caller belongs to a tenant or to an organization, not to both");
        }
    }

    /** A job or a listener of this service, working for one tenant. */
    public static Caller system(TenantId tenant, String client) {
        return new Caller(new PersonId(client), client, tenant, null, null, Set.of(Role.SERVICE), Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** @throws ProblemException 403 when the caller has no tenant */
    public TenantId requireTenant() {
        if (tenant == null) {
            throw new ProblemException(KitProblem.FORBIDDEN, "This operation needs a token of a district.");
        }
        return tenant;
    }

    /** @throws ProblemException 403 when the caller has no organization */
    public OrganizationId requireOrganization() {
        if (organization == null) {
            throw new ProblemException(KitProblem.FORBIDDEN, "This operation needs a token of an agency.");
        }
        return organization;
    }
}
