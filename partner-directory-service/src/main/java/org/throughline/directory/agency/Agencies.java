package org.throughline.directory.agency;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.ListPosition;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;

/** The registry. */
public interface Agencies {

    /** Fails with {@link AgencyRefused} when the id is taken, by whomever. */
    Uni<Void> add(Mutiny.Session session, Caller proposer, Agency agency);

    /** Fails with 404 when the caller may not see an agency of this id. */
    Uni<Agency> get(Mutiny.Session session, AgencyId id);

    /** In the order of {@link ListPosition}, after the given one; those that the caller may see. */
    Uni<List<Agency>> find(Mutiny.Session session, AgencyQuery query, Optional<ListPosition> after, int limit);

    /** The district that proposed it; empty unless it is verified. */
    Uni<Optional<TenantId>> districtOf(Mutiny.Session session, AgencyId id);

    /**
     * Writes its state and what the registry has of it, over the version that was read; fails with 412 when it has changed
     * since. Only the proposing district's transaction can.
     */
    Uni<Agency> write(Mutiny.Session session, Caller by, AgencyAct.Kind kind, Agency changed);

    /** Writes who stands in its place; only the proposing district's transaction can. Fails with 404 in any other. */
    Uni<Agency> become(Mutiny.Session session, AgencyId id, Succession succession);

    /**
     * The changes of an agency, the latest first.
     *
     * @param before only those of an earlier version
     */
    Uni<List<AgencyAct>> acts(Mutiny.Session session, AgencyId id, Optional<Long> before, int limit);

    /** Writes what it says of itself, over the version that was read; fails with 412 when it has changed since. */
    Uni<Agency> describe(Mutiny.Session session, Caller by, Agency described);
}
