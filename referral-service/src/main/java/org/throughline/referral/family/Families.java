package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.TenantId;

/** The students of a district and their families; every call works in a transaction of that district. */
public interface Families {

    /** Fails with 404. */
    Uni<Student> student(Mutiny.Session session, TenantId tenant, StudentId id);

    /** Fails with 404. */
    Uni<Family> family(Mutiny.Session session, TenantId tenant, StudentId id);

    /** Those of these students that exist. */
    Uni<Map<StudentId, Family>> families(Mutiny.Session session, TenantId tenant, Set<StudentId> ids);

    /** Ordered by name, one row more than the page shows. */
    Uni<List<Student>> search(
            Mutiny.Session session, TenantId tenant, SchoolScope scope, StudentSearch search, PageRequest page);
}
