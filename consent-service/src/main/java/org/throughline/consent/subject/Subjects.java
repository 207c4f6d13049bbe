package org.throughline.consent.subject;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The students whose rights holders are on file here. */
public interface Subjects {
    /** Those on file, by id; who is not on file is not in it. */
    Uni<Map<StudentId, Subject>> find(Mutiny.Session session, TenantId tenant, Collection<StudentId> students);

    /** One student; nobody on file has no rights holder, so that nothing can be signed or stay permitted. */
    default Uni<Subject> one(Mutiny.Session session, TenantId tenant, StudentId student) {
        return find(session, tenant, Set.of(student))
                .map(found -> found.getOrDefault(student, Subject.unknown(student)));
    }

    /** Writes what the decision uses of a student, over what was there. */
    Uni<Void> put(Mutiny.Session session, TenantId tenant, Subject subject);
}
