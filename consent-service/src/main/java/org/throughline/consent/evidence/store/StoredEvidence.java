package org.throughline.consent.evidence.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.evidence.About;
import org.throughline.consent.evidence.EvidenceChange.Changed;
import org.throughline.consent.evidence.EvidenceFile;
import org.throughline.consent.evidence.EvidenceId;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.EvidenceRecords;
import org.throughline.consent.evidence.Filing;
import org.throughline.consent.release.Party;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/** Appends records and notes; nothing here updates a row. */
@ApplicationScoped
class StoredEvidence implements EvidenceRecords {
    /** Students and parties are compared as lists: PostgreSQL then uses the indexes of both. */
    private static final String OF_DECISION = EvidenceRows.SELECT
            + """
             where e.tenant = $1 and (
                e.student = any ($2) or (e.student is null and e.party = any ($3)))
            order by e.id""";

    private static final String ONE = EvidenceRows.SELECT + " where e.tenant = :tenant and e.id = :id";

    private static final String OF_STUDENT =
            EvidenceRows.SELECT + " where e.tenant = :tenant and e.student = :student order by e.id desc";

    private static final String OF_PARTY =
            EvidenceRows.SELECT + " where e.tenant = :tenant and e.party = :party order by e.id desc";

    private static final String ADD =
            """
            insert into evidence (tenant, id, kind, student, party, body, valid_from, valid_until, filed_by, filed_at)
            values (:tenant, :id, :kind, cast(cast(:student as text) as uuid), :party, :body, :from,
                cast(cast(:until as text) as timestamptz), :by, :at)""";

    private static final String NOTE =
            """
            insert into evidence_note (tenant, evidence, note, noted_by, noted_at)
            values (:tenant, :evidence, :note, :by, :at)""";

    private final EvidenceRows rows;

    StoredEvidence(EvidenceRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<EvidenceFile> of(
            Mutiny.Session session, TenantId tenant, Collection<StudentId> students, Collection<Party> parties) {
        UUID[] ids = students.stream().map(StudentId::value).toArray(UUID[]::new);
        String[] named = Stream.concat(
                        Stream.of(EvidenceRows.ALL_PARTIES), parties.stream().map(EvidenceRows::party))
                .toArray(String[]::new);
        return PlainRows.of(session, OF_DECISION, tenant.value(), ids, named)
                .map(found -> new EvidenceFile(rows.records(tenant, found)));
    }

    @Override
    public Uni<EvidenceRecord> find(Mutiny.Session session, TenantId tenant, EvidenceId id) {
        return session.createNativeQuery(ONE, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(row -> rows.record(tenant, row));
    }

    @Override
    public Uni<List<EvidenceRecord>> search(Mutiny.Session session, TenantId tenant, About about, int limit) {
        StudentId student = about.student();
        var query = session.createNativeQuery(student == null ? OF_PARTY : OF_STUDENT, Object[].class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(limit);
        return (student == null
                        ? query.setParameter("party", EvidenceRows.party(about.party()))
                        : query.setParameter("student", student.value()))
                .getResultList()
                .map(found -> rows.records(tenant, found));
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, EvidenceRecord filed) {
        StudentId student = filed.about().student();
        return session.createNativeQuery(ADD)
                .setParameter("tenant", tenant.value())
                .setParameter("id", filed.id().value())
                .setParameter("kind", filed.kind().name())
                .setParameter(
                        "student", student == null ? null : student.value().toString())
                .setParameter("party", EvidenceRows.party(filed.about().party()))
                .setParameter("body", rows.body(tenant, filed))
                .setParameter("from", filed.validity().from())
                .setParameter("until", text(filed.validity().until()))
                .setParameter("by", filed.filed().by().value())
                .setParameter("at", filed.filed().at())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> note(Mutiny.Session session, TenantId tenant, Changed change, Filing by) {
        return session.createNativeQuery(NOTE)
                .setParameter("tenant", tenant.value())
                .setParameter("evidence", change.evidence().id().value())
                .setParameter("note", change.note().name())
                .setParameter("by", by.by().value())
                .setParameter("at", by.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
