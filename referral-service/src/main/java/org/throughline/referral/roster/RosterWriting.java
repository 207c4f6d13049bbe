package org.throughline.referral.roster;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** Writes what a roster says; to write the same twice changes nothing. */
public interface RosterWriting {

    Uni<KnownRoster> known(Mutiny.Session session, TenantId tenant);

    /** The students who are enrolled, by source id. */
    Uni<Set<String>> enrolled(Mutiny.Session session, TenantId tenant);

    /** Schools that changed become due to be told. */
    Uni<Void> schools(Mutiny.Session session, TenantId tenant, List<School> schools);

    /** Whichever other school there was, the district has it no longer, unless students are at it. */
    Uni<Void> closeAllSchoolsBut(Mutiny.Session session, TenantId tenant, List<School> schools);

    /** Schools that are due to be told; from then on they count as told. */
    Uni<List<UntoldSchool>> takeUntoldSchools(Mutiny.Session session, TenantId tenant);

    /** Students that changed become due to be told to consent-service. */
    Uni<Void> students(Mutiny.Session session, TenantId tenant, List<RosterStudent> students);

    /** Without the ways to reach them; holds every guardian named until the transaction ends. */
    Uni<Void> guardians(Mutiny.Session session, TenantId tenant, List<RosterGuardian> guardians);

    /** Students whose guardians changed become due to be told to consent-service. */
    Uni<Void> guardianships(Mutiny.Session session, TenantId tenant, List<Guardianship> guardianships);

    Uni<Integer> leave(Mutiny.Session session, TenantId tenant, Collection<String> students);
}
