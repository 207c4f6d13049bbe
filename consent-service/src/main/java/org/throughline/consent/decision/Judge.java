package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.decision.CaseFiles.Loaded;
import org.throughline.consent.decision.Inquiry.Wanted;
import org.throughline.consent.release.EvidencePolicy;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;

/** Loads what is on file and lets the policy judge it: the same facts and time give the same answer. */
@ApplicationScoped
class Judge {
    private final Tenants tenants;
    private final CaseFiles files;
    private final EvidencePolicy evidence;

    Judge(Tenants tenants, CaseFiles files, EvidencePolicy evidence) {
        this.tenants = tenants;
        this.files = files;
        this.evidence = evidence;
    }

    /** What was judged, and in which circumstances. */
    record Judged(Instant at, ZoneId zone, List<Judgement> judgements) {}

    /** One judgement for each student wanted, in their order. */
    Uni<Judged> judge(Mutiny.Session session, Inquiry inquiry, Instant at) {
        var tenant = inquiry.asker().tenant();
        Set<StudentId> students = inquiry.wanted().stream().map(Wanted::student).collect(Collectors.toSet());
        return tenants.byId(session, tenant).chain(district -> files.load(
                        session, tenant, students, inquiry.parties().both())
                .map(onFile -> judge(inquiry, district, onFile, at)));
    }

    private Judged judge(Inquiry inquiry, Tenant district, Loaded onFile, Instant at) {
        Circumstances circumstances = new Circumstances(at, district.zone(), evidence);
        List<Judgement> judgements = inquiry.wanted().stream()
                .map(wanted -> Policy.judge(
                        inquiry.basis(),
                        new Question(inquiry.parties(), inquiry.purpose(), wanted.items()),
                        onFile.of(wanted.student()),
                        circumstances))
                .toList();
        return new Judged(at, district.zone(), judgements);
    }
}
