package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** How the transaction's district has its directory searched; every setting is kept. */
public interface DistrictSearchSettings {

    /** Those that hold now; the standard where none were set. */
    Uni<SearchSettings> current(Mutiny.Session session);

    /** Fails with 404 when there never was such a version. */
    Uni<SearchSettings> of(Mutiny.Session session, long version);

    /** Fails with 412 when somebody else set the same version. */
    Uni<Void> add(Mutiny.Session session, TenantId tenant, SearchSettings settings);
}
