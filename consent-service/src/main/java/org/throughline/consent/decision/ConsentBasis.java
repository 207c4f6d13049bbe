package org.throughline.consent.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.consent.decision.Support.ByRelease;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.decision.Verdict.Withheld;
import org.throughline.consent.evidence.EvidenceFile;
import org.throughline.consent.release.Regime;
import org.throughline.consent.release.Release;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.subject.Subject;

/**
 * Disclosure with consent (34 CFR 99.30, 45 CFR 164.508, 42 CFR 2.31). One release must cover the whole item: a
 * recipient of one is never stitched to a category of another.
 */
public record ConsentBasis() implements Rule {
    private static final Comparator<Release> LATEST_SIGNED_FIRST = Comparator.comparing(Release::signedAt)
            .thenComparing(release -> release.id().value())
            .reversed();

    /** Judges every item by itself against all releases of a student of whom nothing else is on file. */
    public static Judgement judge(
            Question question, Subject subject, List<Release> releases, Circumstances circumstances) {
        CaseFile file = new CaseFile(subject, releases, EvidenceFile.EMPTY, RuleBook.EMPTY);
        return Policy.judge(Basis.CONSENT, question, file, circumstances);
    }

    @Override
    public Verdict judge(Matter matter) {
        List<Failure> failures = new ArrayList<>();
        for (Release release : latestSignedFirst(matter.file().releases())) {
            Optional<Failure> failure = new Candidate(release, matter).firstFailure();
            if (failure.isEmpty()) {
                return permitted(matter, release);
            }
            failures.add(failure.get());
        }
        return withheld(failures, matter.item());
    }

    private static List<Release> latestSignedFirst(List<Release> releases) {
        return releases.stream().sorted(LATEST_SIGNED_FIRST).toList();
    }

    private static Permitted permitted(Matter matter, Release release) {
        ByRelease support = new ByRelease(release.id(), release.version());
        return new Permitted(matter.item(), matter.regime(), support, owed(matter.regime()));
    }

    /** Minimum necessary does not apply to an authorization (164.502(b)(2)(iii)). */
    private static Set<Obligation> owed(Regime regime) {
        return switch (regime) {
            case FERPA -> Set.of(Obligation.COPY, Obligation.N_FERPA);
            case HIPAA, PSYCHOTHERAPY_NOTES -> Set.of(Obligation.COPY);
            case PART2 -> Set.of(Obligation.COPY, Obligation.N_P2);
        };
    }

    private static Verdict withheld(List<Failure> failures, Item item) {
        List<Failure> furthestFirst =
                failures.stream().sorted(Failure.FURTHEST_FIRST).toList();
        Reason reason = furthestFirst.isEmpty()
                ? Reason.NO_RELEASE
                : furthestFirst.get(0).reason();
        return new Withheld(item, reason, furthestFirst, Set.of());
    }
}
