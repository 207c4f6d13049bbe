package org.throughline.consent.decision;

import static java.util.Objects.requireNonNull;

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
import org.throughline.consent.disclosure.Codes.Onward;
import org.throughline.consent.evidence.EvidenceFile;
import org.throughline.consent.evidence.EvidenceKind;
import org.throughline.consent.evidence.Statement;
import org.throughline.consent.release.EvidencePolicy;
import org.throughline.consent.release.Party;
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
    record Judged(Instant at, ZoneId zone, List<Judgement> judgements, List<Onward> onward) {}

    /** One judgement for each student wanted, in their order. */
    Uni<Judged> judge(Mutiny.Session session, Inquiry inquiry, Instant at) {
        var tenant = inquiry.asker().tenant();
        Set<StudentId> students = inquiry.wanted().stream().map(Wanted::student).collect(Collectors.toSet());
        return Uni.combine()
                .all()
                .unis(
                        tenants.byId(session, tenant),
                        files.load(session, tenant, students, inquiry.parties().both()))
                .with((district, onFile) -> judge(inquiry, district, onFile, at));
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
        return new Judged(
                at, district.zone(), judgements, onward(inquiry.parties().recipient(), onFile.evidence(), at));
    }

    /** Named in the log with each disclosure, so that the recipient may pass it on (34 CFR 99.33(b)). */
    private static List<Onward> onward(Party recipient, EvidenceFile onFile, Instant at) {
        return onFile.records().stream()
                .filter(filed -> filed.kind() == EvidenceKind.ONWARD_PARTY && filed.holdsAt(at))
                .filter(filed -> recipient.equals(filed.about().party()))
                .map(filed -> new Onward(
                        requireNonNull(filed.about().reference()),
                        requireNonNull(filed.content().statements().get(Statement.INTEREST))))
                .toList();
    }
}
