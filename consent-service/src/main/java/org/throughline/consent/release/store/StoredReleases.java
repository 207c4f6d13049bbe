package org.throughline.consent.release.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseEvent;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.Releases;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Keeps releases as rows guarded by a version, and their events beside them. */
@ApplicationScoped
class StoredReleases implements Releases {
    private final ObjectMapper json;

    StoredReleases(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Release> find(Mutiny.Session session, TenantId tenant, ReleaseId id) {
        return row(session, tenant, id).map(ReleaseRow::release);
    }

    @Override
    public Uni<List<Release>> all(Mutiny.Session session, TenantId tenant, List<ReleaseId> ids) {
        return session.createQuery("from ReleaseRow where tenant = :tenant and id in :ids", ReleaseRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ids", ids.stream().map(ReleaseId::value).toList())
                .getResultList()
                .map(rows -> inOrder(ids, rows));
    }

    private static List<Release> inOrder(List<ReleaseId> ids, List<ReleaseRow> rows) {
        Map<ReleaseId, Release> found =
                rows.stream().map(ReleaseRow::release).collect(toMap(Release::id, release -> release));
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(ProblemException::notFound))
                .toList();
    }

    @Override
    public Uni<Map<StudentId, List<Release>>> of(
            Mutiny.Session session, TenantId tenant, Collection<StudentId> students) {
        return ofStudents(session, students)
                .setParameter("tenant", tenant.value())
                .getResultList()
                .map(rows -> rows.stream().map(ReleaseRow::release).collect(groupingBy(release -> release.terms()
                        .student())));
    }

    /** A statement with a list in it is translated anew each time; most decisions are about one student. */
    private static SelectionQuery<ReleaseRow> ofStudents(Mutiny.Session session, Collection<StudentId> students) {
        List<UUID> ids = students.stream().map(StudentId::value).toList();
        return ids.size() == 1
                ? session.createQuery("from ReleaseRow where tenant = :tenant and student = :student", ReleaseRow.class)
                        .setParameter("student", ids.get(0))
                : session.createQuery(
                                "from ReleaseRow where tenant = :tenant and student in :students", ReleaseRow.class)
                        .setParameter("students", ids);
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, Release draft, ReleaseEvent drafted, Actor by) {
        return session.persist(ReleaseRow.of(tenant.value(), draft))
                .call(session::flush)
                .call(() -> append(session, tenant, draft.version(), drafted, by));
    }

    @Override
    public Uni<Long> change(Mutiny.Session session, TenantId tenant, Changed change, Actor by) {
        Release changed = change.release();
        return row(session, tenant, changed.id())
                .invoke(row -> row.update(changed))
                .invoke(row -> row.facts += change.isPublished() ? 1 : 0)
                .call(session::flush)
                .call(row -> append(session, tenant, changed.version(), change.event(), by))
                .map(row -> row.facts);
    }

    private static Uni<ReleaseRow> row(Mutiny.Session session, TenantId tenant, ReleaseId id) {
        return session.find(ReleaseRow.class, new ReleaseRow.Key(tenant.value(), id.value()))
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }

    private Uni<Void> append(Mutiny.Session session, TenantId tenant, long number, ReleaseEvent event, Actor by) {
        return session.persist(new ReleaseEventRow(tenant.value(), number, event, by, details(event)))
                .call(session::flush);
    }

    /** In the order of their names: the same event reads the same. */
    private String details(ReleaseEvent event) {
        try {
            return json.writeValueAsString(new TreeMap<>(event.details()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event's codes cannot be written", impossible);
        }
    }
}
