package org.throughline.directory.program;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.capacity.Offering;
import org.throughline.kit.tenancy.TenantId;

/** Which program keeps the places of a district's services. */
public interface ProgramLinks {

    /**
     * Whoever else acts or reports on the service waits until the transaction ends. The agency behind it, empty when there is
     * none; fails with 404 when the district's directory does not offer such a service.
     */
    Uni<Optional<AgencyId>> hold(Mutiny.Session session, TenantId tenant, UUID service);

    /** The last act on an offering. */
    Uni<Optional<ProgramLink>> last(Mutiny.Session session, Offering offering);

    /** The version of the next act on a service that is held. */
    Uni<Long> next(Mutiny.Session session, TenantId tenant, UUID service);

    Uni<Void> add(Mutiny.Session session, TenantId tenant, ProgramLink act);

    /** The offering has the program's report of this version. */
    Uni<Void> carried(Mutiny.Session session, TenantId tenant, ProgramLink link, long version);
}
