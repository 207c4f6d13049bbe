package org.throughline.directory.school;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The schools that rosters have told of. */
public interface SchoolRows {

    /** Keeps it, unless what is known of the school was told later. */
    Uni<Void> keep(Mutiny.Session session, TenantId district, DistrictSchool school);

    /**
     * Of these sourced ids those of no school: neither one that the roster has told and that is active, nor one that the directory
     * publishes. None where the roster has told no active school.
     */
    Uni<Set<String>> unknown(Mutiny.Session session, Collection<String> sourcedIds);
}
