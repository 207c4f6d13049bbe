package org.throughline.directory.capacity;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** What the transaction's district ever said of how it believes reports; every setting is kept. */
public interface SettingsHistory {

    /** What holds now; empty where nobody set anything. */
    Uni<Optional<CapacitySettings>> current(Mutiny.Session session);

    Uni<Optional<CapacitySettings>> of(Mutiny.Session session, long version);

    /** Fails with 412 when somebody else set the same version. */
    Uni<Void> add(Mutiny.Session session, TenantId tenant, CapacitySettings settings);
}
