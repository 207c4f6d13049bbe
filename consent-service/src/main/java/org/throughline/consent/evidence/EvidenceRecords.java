package org.throughline.consent.evidence;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Party;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** Everything a tenant has on file: appended, noted beside, never changed. */
public interface EvidenceRecords {
    /** What can matter to these students and parties: their own, and what holds for all. */
    Uni<EvidenceFile> of(
            Mutiny.Session session, TenantId tenant, Collection<StudentId> students, Collection<Party> parties);

    /** Fails with 404 when it is not there or another tenant's. */
    Uni<EvidenceRecord> find(Mutiny.Session session, TenantId tenant, EvidenceId id);

    /** Those about exactly this student or, without one, this party. */
    Uni<List<EvidenceRecord>> search(Mutiny.Session session, TenantId tenant, About about, int limit);

    Uni<Void> add(Mutiny.Session session, TenantId tenant, EvidenceRecord filed);

    /** Fails with a conflict when it was noted at the same time. */
    Uni<Void> note(Mutiny.Session session, TenantId tenant, EvidenceChange.Changed change, Filing by);
}
