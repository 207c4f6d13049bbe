package org.throughline.directory.people;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.AgencyId;
import org.throughline.kit.tenancy.Role;
import org.throughline.kit.tenancy.TenantId;

/**
 * Whose people somebody manages: those of a district, or those of an agency.
 *
 * @param keptUnder the district; for an agency the one whose district proposed it
 * @param agency null for a district's people
 */
public record Reach(TenantId keptUnder, @Nullable AgencyId agency) {

    private static final Set<Role> OF_DISTRICTS =
            Set.of(Role.COUNSELOR, Role.COORDINATOR, Role.DISTRICT_ADMIN, Role.AUDITOR);
    private static final Set<Role> OF_AGENCIES = Set.of(Role.AGENCY_STAFF, Role.AGENCY_ADMIN);

    public Reach {
        Objects.requireNonNull(keptUnder);
    }

    public boolean isOfAgency() {
        return agency != null;
    }

    /** What its people may be given: nobody gives a role that is not of his own kind. */
    public Set<Role> roles() {
        return isOfAgency() ? OF_AGENCIES : OF_DISTRICTS;
    }

    /** @throws PeopleRefused when it goes beyond */
    void requireCovers(Permission permission) {
        Set<Role> beyond = permission.rolesBeyond(roles());
        if (!beyond.isEmpty()) {
            throw new PeopleRefused(PeopleRefused.Reason.ROLE_BEYOND_REACH, Permission.of(beyond));
        }
        if (isOfAgency() && !permission.schools().isEmpty()) {
            throw new PeopleRefused(PeopleRefused.Reason.SCHOOLS_OF_AGENCY, Permission.at(permission.schools()));
        }
    }
}
