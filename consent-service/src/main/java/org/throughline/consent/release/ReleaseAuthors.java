package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** Who wrote releases: the one who drafted each. */
public interface ReleaseAuthors {
    Uni<Set<Actor>> of(Mutiny.Session session, TenantId tenant, List<ReleaseId> releases);
}
