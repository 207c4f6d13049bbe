package org.throughline.directory.people;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.kit.tenancy.TenantId;

/** The acts on accounts, as far as the caller's transaction may see them. */
public interface PersonActs {

    /** The district that proposed the agency; empty unless the agency is verified. */
    Uni<Optional<TenantId>> districtOf(Mutiny.Session session, AgencyId agency);

    /** The oldest first. */
    Uni<List<PersonAct>> of(Mutiny.Session session, UUID person);

    /** Fails with 409 when somebody else acted at the same time. */
    Uni<Void> add(Mutiny.Session session, Reach reach, PersonAct act);
}
