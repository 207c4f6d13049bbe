package org.throughline.referral.family.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.ContactSeal;
import org.throughline.referral.family.Families;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.Guardian;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.family.Student;
import org.throughline.referral.family.StudentId;
import org.throughline.referral.family.StudentSearch;

/** Families as rows; contact points and evidence are opened here and nowhere else. */
@ApplicationScoped
class StoredFamilies implements Families {

    private static final String STUDENT =
            """
            select s.id, s.sourced_id, s.given_name, s.family_name, s.grade, s.school, s.birth_date, s.enrolled,
                s.version, c.name
            from student s join school c on c.tenant = s.tenant and c.sourced_id = s.school
            where s.tenant = ?1
            """;
    private static final String GUARDIANS =
            """
            select k.student, g.id, g.given_name, g.family_name, k.relationship, k.authority, g.language,
                g.written_language, g.needs_interpreter, k.evidence_id, k.evidence
            from guardianship k join guardian g on g.tenant = k.tenant and g.id = k.guardian
            where k.tenant = ?1 and k.student in (?2) order by k.student, g.sourced_id""";
    private static final String CONTACTS =
            """
            select p.guardian, p.id, p.kind, p.value, p.recorded_at, p.recorded_by, p.confirmation, p.confirmed_by
            from contact_point p
            where p.tenant = ?1 and p.guardian in (?2) and p.retired_at is null
            order by p.guardian, p.rank, p.id""";

    private final Encryption encryption;
    private final ContactSeal sealing;

    StoredFamilies(Encryption encryption, ContactSeal sealing) {
        this.encryption = encryption;
        this.sealing = sealing;
    }

    @Override
    public Uni<Student> student(Mutiny.Session session, TenantId tenant, StudentId id) {
        return session.createNativeQuery(STUDENT + "and s.id = ?2", Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(FamilyRows::student);
    }

    @Override
    public Uni<Family> family(Mutiny.Session session, TenantId tenant, StudentId id) {
        return families(session, tenant, Set.of(id))
                .map(found -> found.get(id))
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }

    @Override
    public Uni<Map<StudentId, Family>> families(Mutiny.Session session, TenantId tenant, Set<StudentId> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<UUID> students = ids.stream().map(StudentId::value).toList();
        return rows(session, STUDENT + "and s.id in (?2)", tenant, students)
                .chain(found -> guardians(session, tenant, students).map(guardians -> families(found, guardians)));
    }

    @Override
    public Uni<List<Student>> search(
            Mutiny.Session session, TenantId tenant, SchoolScope scope, StudentSearch search, PageRequest page) {
        return new StudentQuery(tenant, scope, search, page)
                .run(session, STUDENT)
                .map(rows -> rows.stream().map(FamilyRows::student).toList());
    }

    private Uni<Map<UUID, List<Guardian>>> guardians(Mutiny.Session session, TenantId tenant, List<UUID> students) {
        return rows(session, GUARDIANS, tenant, students).chain(rows -> contacts(session, tenant, rows)
                .map(contacts -> FamilyRows.guardians(rows, contacts, row -> evidence(tenant, row))));
    }

    private Uni<Map<UUID, List<ContactPoint>>> contacts(
            Mutiny.Session session, TenantId tenant, List<Object[]> guardians) {
        List<UUID> ids = guardians.stream().map(row -> (UUID) row[1]).distinct().toList();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return rows(session, CONTACTS, tenant, ids).map(rows -> contacts(tenant, rows));
    }

    private Map<UUID, List<ContactPoint>> contacts(TenantId tenant, List<Object[]> rows) {
        Map<UUID, List<ContactPoint>> contacts = new HashMap<>();
        for (Object[] row : rows) {
            String value = sealing.open(tenant, (UUID) row[1], (byte[]) row[3]);
            contacts.computeIfAbsent((UUID) row[0], absent -> new ArrayList<>()).add(FamilyRows.contact(row, value));
        }
        return contacts;
    }

    private @Nullable String evidence(TenantId tenant, Object[] guardian) {
        return guardian[9] == null
                ? null
                : encryption.open(tenant, (UUID) guardian[9], EvidenceField.VALUE, (byte[]) guardian[10]);
    }

    private static Map<StudentId, Family> families(List<Object[]> students, Map<UUID, List<Guardian>> guardians) {
        return students.stream()
                .map(row -> new Family(
                        FamilyRows.student(row), (String) row[9], guardians.getOrDefault((UUID) row[0], List.of())))
                .collect(Collectors.toMap(family -> family.student().id(), family -> family));
    }

    private static Uni<List<Object[]>> rows(Mutiny.Session session, String sql, TenantId tenant, List<UUID> ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, ids)
                .getResultList();
    }
}
