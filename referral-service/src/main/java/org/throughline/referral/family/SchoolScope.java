package org.throughline.referral.family;

import java.util.Set;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;

/** Whose records a person of the district may see: those of the schools in the token; a district admin's reach is all. */
public record SchoolScope(boolean all, Set<String> schools) {
    public SchoolScope {
        schools = Set.copyOf(schools);
    }

    public static SchoolScope of(Caller caller) {
        return new SchoolScope(caller.has(Role.DISTRICT_ADMIN), caller.schools());
    }

    public boolean covers(String school) {
        return all || schools.contains(school);
    }

    /**
     * Refuses a school out of reach.
     *
     * @throws ProblemException 404: what may not be seen is not there
     */
    public void require(String school) {
        if (!covers(school)) {
            throw ProblemException.notFound();
        }
    }
}
