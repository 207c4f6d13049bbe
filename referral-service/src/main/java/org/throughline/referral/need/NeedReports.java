package org.throughline.referral.need;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.StudentId;

/** The need reports of a district. */
public interface NeedReports {

    Uni<Void> add(Mutiny.Session session, TenantId tenant, NeedReport report);

    /** Fails with 404. */
    Uni<NeedReport> find(Mutiny.Session session, TenantId tenant, UUID id);

    /** The latest first, 200 at most. */
    Uni<List<NeedReport>> of(Mutiny.Session session, TenantId tenant, StudentId student);
}
