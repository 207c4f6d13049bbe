package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.evidence.About;
import org.throughline.consent.evidence.EvidenceRecord;
import org.throughline.consent.evidence.EvidenceRecords;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Releases;
import org.throughline.consent.rule.Rules;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.TenantId;

/** Loads what is on file of one student, in the transaction it is given. */
@ApplicationScoped
class StudentFiles {
    private static final int MOST_EVIDENCE = 1_000;

    private final Subjects subjects;
    private final Releases releases;
    private final EvidenceRecords evidence;
    private final Rules rules;

    StudentFiles(Subjects subjects, Releases releases, EvidenceRecords evidence, Rules rules) {
        this.subjects = subjects;
        this.releases = releases;
        this.evidence = evidence;
        this.rules = rules;
    }

    Uni<StudentFile> of(Mutiny.Session session, TenantId tenant, StudentId student) {
        return subjects.one(session, tenant, student).chain(subject -> releases(session, tenant, student)
                .chain(signed -> file(session, tenant, subject, signed)));
    }

    private Uni<List<Release>> releases(Mutiny.Session session, TenantId tenant, StudentId student) {
        return releases.of(session, tenant, Set.of(student))
                .map((Map<StudentId, List<Release>> found) -> found.getOrDefault(student, List.of()));
    }

    private Uni<StudentFile> file(Mutiny.Session session, TenantId tenant, Subject subject, List<Release> signed) {
        return evidence(session, tenant, subject.id())
                .chain(filed -> rules.of(session, tenant).map(book -> new StudentFile(subject, signed, filed, book)));
    }

    private Uni<List<EvidenceRecord>> evidence(Mutiny.Session session, TenantId tenant, StudentId student) {
        return evidence.search(session, tenant, new About(student, null, null), MOST_EVIDENCE);
    }
}
