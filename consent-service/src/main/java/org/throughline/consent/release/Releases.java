package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** All releases of a tenant, each with everything that happened to it. */
public interface Releases {
    /** Fails with 404 when it is not there or another tenant's. */
    Uni<Release> find(Mutiny.Session session, TenantId tenant, ReleaseId id);

    /** These, in this order, each once; fails with 404 when one is not there or another tenant's. */
    Uni<List<Release>> all(Mutiny.Session session, TenantId tenant, List<ReleaseId> ids);

    /** Every release of these students, whatever its state. */
    Uni<Map<StudentId, List<Release>>> of(Mutiny.Session session, TenantId tenant, Collection<StudentId> students);

    Uni<Void> add(Mutiny.Session session, TenantId tenant, Release draft, ReleaseEvent drafted, Actor by);

    /** Stores the change and its event; tells how many facts the release has with this one. */
    Uni<Long> change(Mutiny.Session session, TenantId tenant, ReleaseChange.Changed change, Actor by);
}
