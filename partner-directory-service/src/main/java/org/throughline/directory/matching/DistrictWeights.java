package org.throughline.directory.matching;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The weights of the transaction's district; every setting is kept, so that an old answer can be explained. */
public interface DistrictWeights {

    /** Those that count now; the standard where none were set. */
    Uni<MatchWeights> current(Mutiny.Session session);

    /** Fails with 404 when there never was such a version. */
    Uni<MatchWeights> of(Mutiny.Session session, long version);

    /** Fails with 412 when somebody else set the same version. */
    Uni<Void> add(Mutiny.Session session, TenantId tenant, MatchWeights weights);
}
