package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.decision.Inquiry.Wanted;
import org.throughline.consent.release.EvidencePolicy;
import org.throughline.consent.release.Parties;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.Releases;
import org.throughline.consent.subject.StudentId;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;

/** Loads what is on file and lets the rule judge it: the same facts and time give the same answer. */
@ApplicationScoped
class Judge {
    private final Tenants tenants;
    private final Subjects subjects;
    private final Releases releases;
    private final EvidencePolicy evidence;
    private final Clock clock;

    Judge(Tenants tenants, Subjects subjects, Releases releases, EvidencePolicy evidence, Clock clock) {
        this.tenants = tenants;
        this.subjects = subjects;
        this.releases = releases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What was judged, and in which circumstances. */
    record Judged(Instant at, ZoneId zone, List<Judgement> judgements) {}

    private record OnFile(Tenant tenant, Map<StudentId, Subject> subjects, Map<StudentId, List<Release>> releases) {
        Subject subject(StudentId student) {
            return subjects.getOrDefault(student, Subject.unknown(student));
        }

        List<Release> releases(StudentId student) {
            return releases.getOrDefault(student, List.of());
        }
    }

    /** One judgement for each student wanted, in their order. */
    Uni<Judged> judge(Mutiny.Session session, Inquiry inquiry) {
        return load(session, inquiry).map(onFile -> judge(inquiry, onFile));
    }

    private Uni<OnFile> load(Mutiny.Session session, Inquiry inquiry) {
        var tenant = inquiry.asker().tenant();
        Set<StudentId> students = inquiry.wanted().stream().map(Wanted::student).collect(Collectors.toSet());
        return tenants.byId(session, tenant).chain(district -> subjects.find(session, tenant, students)
                .chain(found ->
                        releases.of(session, tenant, students).map(signed -> new OnFile(district, found, signed))));
    }

    private Judged judge(Inquiry inquiry, OnFile onFile) {
        Party district = new Party(Party.Kind.DISTRICT, onFile.tenant().id().toString());
        Parties parties = new Parties(district, inquiry.recipient());
        Circumstances circumstances =
                new Circumstances(clock.instant(), onFile.tenant().zone(), evidence);
        List<Judgement> judgements = inquiry.wanted().stream()
                .map(wanted -> ConsentBasis.judge(
                        new Question(parties, inquiry.purpose(), wanted.items()),
                        onFile.subject(wanted.student()),
                        onFile.releases(wanted.student()),
                        circumstances))
                .toList();
        return new Judged(circumstances.now(), circumstances.zone(), judgements);
    }
}
