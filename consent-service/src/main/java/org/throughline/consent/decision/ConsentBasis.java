package org.throughline.consent.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.consent.decision.Verdict.Permitted;
import org.throughline.consent.decision.Verdict.Withheld;
import org.throughline.consent.release.Release;
import org.throughline.consent.subject.Subject;

/**
 * Disclosure with consent (34 CFR 99.30). One release must cover the whole item: a recipient of one is never stitched
 * to a category of another.
 */
public final class ConsentBasis {
    /** Recorded with every decision: the same facts, time and version give the same answer. */
    public static final String POLICY_VERSION = "consent-1";

    private static final Comparator<Release> LATEST_SIGNED_FIRST = Comparator.comparing(Release::signedAt)
            .thenComparing(release -> release.id().value())
            .reversed();

    private ConsentBasis() {}

    /** Judges every item by itself against all releases of the student. */
    public static Judgement judge(
            Question question, Subject subject, List<Release> releases, Circumstances circumstances) {
        return new Judgement(question.items().stream()
                .map(item -> judge(candidates(item, question, subject, releases, circumstances), item))
                .toList());
    }

    private static List<Candidate> candidates(
            Item item, Question question, Subject subject, List<Release> releases, Circumstances circumstances) {
        return releases.stream()
                .sorted(LATEST_SIGNED_FIRST)
                .map(release -> new Candidate(release, item, question, subject, circumstances))
                .toList();
    }

    private static Verdict judge(List<Candidate> candidates, Item item) {
        for (Candidate candidate : candidates) {
            if (candidate.firstFailure().isEmpty()) {
                Release release = candidate.release();
                return new Permitted(item, release.id(), release.version());
            }
        }
        return withheld(candidates, item);
    }

    private static Verdict withheld(List<Candidate> candidates, Item item) {
        List<Failure> failures = candidates.stream()
                .map(Candidate::firstFailure)
                .flatMap(Optional::stream)
                .sorted(Failure.FURTHEST_FIRST)
                .toList();
        Reason reason = failures.isEmpty() ? Reason.NO_RELEASE : failures.get(0).reason();
        return new Withheld(item, reason, failures);
    }
}
