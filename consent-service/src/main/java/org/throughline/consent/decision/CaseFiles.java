package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.evidence.EvidenceFile;
import org.throughline.consent.evidence.EvidenceRecords;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Releases;
import org.throughline.consent.release.Terms;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.rule.Rules;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.TenantId;

/** Loads what a decision or a signature depends on: one query for each kind of thing, however many students. */
@ApplicationScoped
public class CaseFiles {
    private final Subjects subjects;
    private final Releases releases;
    private final EvidenceRecords evidence;
    private final Rules rules;

    public CaseFiles(Subjects subjects, Releases releases, EvidenceRecords evidence, Rules rules) {
        this.subjects = subjects;
        this.releases = releases;
        this.evidence = evidence;
        this.rules = rules;
    }

    /** All that was loaded, by student; who is not on file has an empty file. */
    public record Loaded(
            Map<StudentId, Subject> subjects,
            Map<StudentId, List<Release>> releases,
            EvidenceFile evidence,
            RuleBook rules) {
        public CaseFile of(StudentId student) {
            return new CaseFile(
                    subjects.getOrDefault(student, Subject.unknown(student)),
                    releases.getOrDefault(student, List.of()),
                    evidence.of(student),
                    rules);
        }
    }

    /** What there is beside releases. */
    private record Beside(Map<StudentId, Subject> subjects, EvidenceFile evidence, RuleBook rules) {}

    /** @param parties whose standing matters: who would disclose and who would receive */
    public Uni<Loaded> load(
            Mutiny.Session session, TenantId tenant, Collection<StudentId> students, Collection<Party> parties) {
        return beside(session, tenant, students, parties).chain(beside -> releases.of(session, tenant, students)
                .map(signed -> new Loaded(beside.subjects(), signed, beside.evidence(), beside.rules())));
    }

    /** Asked at once, without waiting for each other. */
    private Uni<Beside> beside(
            Mutiny.Session session, TenantId tenant, Collection<StudentId> students, Collection<Party> parties) {
        return Uni.combine()
                .all()
                .unis(
                        subjects.find(session, tenant, students),
                        evidence.of(session, tenant, students, parties),
                        rules.of(session, tenant))
                .with(Beside::new);
    }

    /** The file behind instruments of one student. */
    public Uni<CaseFile> about(Mutiny.Session session, TenantId tenant, List<Terms> instruments) {
        StudentId student = instruments.get(0).student();
        return behind(session, tenant, instruments).map(loaded -> loaded.of(student));
    }

    /** The files behind instruments, whoever's they are. */
    public Uni<Loaded> behind(Mutiny.Session session, TenantId tenant, List<Terms> instruments) {
        Set<StudentId> students = instruments.stream().map(Terms::student).collect(Collectors.toSet());
        Set<Party> parties = instruments.stream()
                .flatMap(terms -> terms.parties().both().stream())
                .collect(Collectors.toSet());
        return load(session, tenant, students, parties);
    }
}
