package org.throughline.directory.search;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** Districts' services in memory. */
public interface Indexes {

    /** The districts that wait to be read; whoever takes them reads and releases each. */
    Set<TenantId> taken();

    /** Reads a district's services, in a transaction of its own. */
    Uni<Void> read(Mutiny.Session session, TenantId tenant);

    void release(TenantId tenant);
}
